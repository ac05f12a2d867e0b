#include "korean/sentence/label.h"

#include "korean/hangul.h"
#include "korean/sentence/characters.h"
#include "korean/sentence/word_list.h"
#include "korean/sentence/words.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

/// Digits of a label: 1. to 9999. (a year of a chronicle).
constexpr std::size_t longest_number = 4;

std::size_t digits_end(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]) && end - at <= longest_number) ++end;
  return end - at > longest_number ? at : end;
}

bool ends_label(std::u32string_view text, std::size_t after_stop) {
  return after_stop >= text.size() || is_space(text[after_stop]) ||
         hangul::is_syllable(text[after_stop]) || is_opening_mark(text[after_stop]);
}

/// 1.  1.2.  1-2.
std::size_t number_label_end(std::u32string_view text, std::size_t at) {
  std::size_t end = digits_end(text, at);
  if (end == at) return at;
  for (;;) {
    if (!is_stop_at(text, end) && !(end < text.size() && text[end] == U'-')) return at;
    const std::size_t next = digits_end(text, end + 1);
    if (next == end + 1) break;
    end = next;
    // `1.2 제목`: no stop after the last number.
    if (end < text.size() && is_space(text[end])) return end;
  }
  return is_stop_at(text, end) && ends_label(text, end + 1) ? end + 1 : at;
}

/// Letters that count: 가나다 (but for 아, 자 and 하, which are interjections), a b c, Q and A.
std::size_t letter_label_end(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view hangul_letters = U"가나다라마바사차카타파";
  const char32_t c = text[at];
  std::size_t end = at + 1;
  if (is_latin(c)) {
    while (end < text.size() && is_digit(text[end]) && end - at < 4) ++end;
  } else if (hangul_letters.find(c) == std::u32string_view::npos) {
    return at;
  }
  return is_stop_at(text, end) && end + 1 < text.size() && is_space(text[end + 1]) ? end + 1 : at;
}

bool is_roman(char32_t c) {
  return c == U'I' || c == U'V' || c == U'X' || c == U'L' || (c >= 0x2160 && c <= 0x217F);
}

std::size_t roman_label_end(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_roman(text[end]) && end - at < 6) ++end;
  return end > at && is_stop_at(text, end) && ends_label(text, end + 1) ? end + 1 : at;
}

/// 제3장.  2부.  1단계.  첫째.
std::size_t division_label_end(std::u32string_view text, std::size_t at) {
  constexpr WordList divisions({U"장",   U"절",   U"조",   U"항", U"부", U"편",   U"화",
                                U"회",   U"강",   U"과",   U"막", U"권", U"단계", U"단원",
                                U"일차", U"주차", U"교시", U"호", U"번", U"문"});
  constexpr WordList ordinals({U"첫째", U"둘째", U"셋째", U"넷째", U"다섯째", U"여섯째", U"일곱째",
                               U"여덟째", U"아홉째", U"열째", U"하나", U"둘", U"셋", U"넷",
                               U"다섯"});
  const std::u32string_view word = word_at(text, at);
  if (!is_stop_at(text, at + word.size()) || !ends_label(text, at + word.size() + 1)) return at;
  const std::size_t end = at + word.size() + 1;
  if (ordinals.contains(word)) return end;
  std::size_t number = word.substr(0, 1) == U"제" ? 1 : 0;
  const std::size_t first_digit = number;
  while (number < word.size() && is_digit(word[number])) ++number;
  return number > first_digit && divisions.contains(word.substr(number)) ? end : at;
}

/// Two digits and a stop at `at`: `5. 1. 물` has a number behind it and is a date.
bool another_number_follows(std::u32string_view text, std::size_t after_label) {
  const std::size_t next = skip_blanks(text, after_label);
  const std::size_t end = digits_end(text, next);
  return end > next && is_stop_at(text, end);
}

}  // namespace

std::size_t label_end(std::u32string_view text, std::size_t at, bool at_line_start) {
  if (at >= text.size()) return at;
  const char32_t c = text[at];
  if (is_digit(c)) {
    const std::size_t end = number_label_end(text, at);
    if (end > at) return another_number_follows(text, end) ? at : end;
    return division_label_end(text, at);
  }
  if (is_roman(c)) {
    const std::size_t end = roman_label_end(text, at);
    if (end > at) return end;
  }
  if (at_line_start) {
    const std::size_t end = letter_label_end(text, at);
    if (end > at) return end;
  }
  return hangul::is_syllable(c) ? division_label_end(text, at) : at;
}

int label_number(std::u32string_view text, std::size_t at) {
  const std::size_t end = digits_end(text, at);
  if (end == at || end - at > 2 || !is_stop_at(text, end)) return 0;
  int number = 0;
  for (std::size_t i = at; i < end; ++i) number = number * 10 + static_cast<int>(text[i] & 0xFU);
  return number;
}

}  // namespace nangdok
