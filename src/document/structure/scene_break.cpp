#include "document/structure/scene_break.h"

#include <string>

#include "base/utf8.h"

namespace nangdok {

bool is_scene_break(std::string_view line) {
  // A rule drawn across the page is longer than any other mark.
  constexpr std::size_t longest = 400;
  if (line.empty() || line.size() > longest) return false;
  const auto first = static_cast<unsigned char>(line.front());
  if (first < 0x80 &&
      std::string_view("*-_=#~+.<>/\\").find(line.front()) == std::string_view::npos) {
    return false;
  }
  constexpr std::u32string_view signs =
      U"*＊∗⁂※◇◆○●◎□■△▲▽▼☆★◈♠♣♥♦♤♧♡♢❖✦✧✱✽❀❁☙❧•·∙⋅⋆─━—–―-_=#~～〜+…";
  std::size_t count = 0;
  bool strong = false;
  for (const char32_t c : to_utf32(line)) {
    if (c == U' ' || c == 0xA0 || c == 0x3000 || c == U'\t') continue;
    if (c == U'.' || c == U'<' || c == U'>' || c == U'/' || c == U'\\') {
      ++count;
      continue;
    }
    if (signs.find(c) == std::u32string_view::npos) return false;
    strong = strong || c != U'…';
    ++count;
  }
  // A single hyphen, dot or wave is a bullet or a slip; one ornament is enough.
  if (count == 1) return first >= 0x80 ? strong : line.front() == '*' || line.front() == '#';
  return count > 0 && strong;
}

}  // namespace nangdok
