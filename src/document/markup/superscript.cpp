#include "document/markup/superscript.h"

#include "base/utf8.h"

namespace nangdok {

std::string as_superscript(std::string_view text) {
  constexpr std::u32string_view plain = U"0123456789+-−n";
  constexpr std::u32string_view raised = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ";
  std::string out;
  for (const char32_t c : to_utf32(text)) {
    const std::size_t at = plain.find(c);
    if (at == std::u32string_view::npos) return {};
    append_utf8(out, raised[at]);
  }
  return out;
}

bool takes_exponent(std::string_view before) {
  if (before.empty()) return false;
  const char last = before.back();
  if ((last >= '0' && last <= '9') || last == ')') return true;
  std::size_t letters = 0;
  for (auto c = before.rbegin(); c != before.rend(); ++c, ++letters) {
    const bool letter = (*c >= 'A' && *c <= 'Z') || (*c >= 'a' && *c <= 'z');
    if (!letter) break;
  }
  constexpr std::size_t longest_unit = 3;
  return letters > 0 && letters <= longest_unit;
}

}  // namespace nangdok
