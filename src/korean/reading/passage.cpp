#include "korean/reading/passage.h"

namespace nangdok {
namespace {

bool is_skipped(char32_t c) {
  return is_space(c) || is_opening_mark(c) || is_closing_mark(c) || c == U'"' || c == U'\'' ||
         c == U',';
}

}  // namespace

std::u32string_view Passage::previous_word(std::size_t i) const {
  while (i > 0 && is_skipped(text[i - 1])) --i;
  return hangul_before(i);
}

std::u32string_view Passage::next_word(std::size_t i) const {
  while (i < text.size() && is_skipped(text[i])) ++i;
  return hangul_run(i);
}

}  // namespace nangdok
