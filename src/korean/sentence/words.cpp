#include "korean/sentence/words.h"

#include "korean/hangul.h"
#include "korean/sentence/characters.h"

namespace nangdok {

namespace {

/// No Korean word is longer; the bound keeps hostile text linear.
constexpr std::size_t longest_word = 24;

}  // namespace

std::u32string_view word_at(std::u32string_view text, std::size_t at) {
  using namespace sentence_characters;
  std::size_t end = at;
  while (end < text.size() && end - at < longest_word &&
         (hangul::is_syllable(text[end]) || is_latin(text[end]) || is_digit(text[end]))) {
    ++end;
  }
  return text.substr(at, end - at);
}

std::u32string_view hangul_before(std::u32string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < longest_word && hangul::is_syllable(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

}  // namespace nangdok
