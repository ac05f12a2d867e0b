#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// What single characters are to the sentence splitter.
namespace sentence_characters {

constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == 0xA0 || c == 0x3000 || c == 0x200B ||
         (c >= 0x2000 && c <= 0x200A) || c == 0xFEFF;
}

constexpr bool is_space(char32_t c) {
  return c == U'\n' || is_blank(c);
}

constexpr bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

constexpr bool is_capital(char32_t c) {
  return c >= U'A' && c <= U'Z';
}

constexpr bool is_latin(char32_t c) {
  return is_capital(c) || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7);
}

constexpr bool is_full_stop(char32_t c) {
  return c == U'.' || c == U'。' || c == U'．' || c == U'｡';
}

constexpr bool is_stop_at(std::u32string_view text, std::size_t at) {
  return at < text.size() && is_full_stop(text[at]);
}

constexpr bool is_question_or_exclamation(char32_t c) {
  return c == U'?' || c == U'!' || c == U'？' || c == U'！' || c == U'‼' || c == U'⁇' ||
         c == U'⁈' || c == U'⁉' || c == U'‽';
}

constexpr bool is_dots(char32_t c) {
  return c == U'…' || c == U'‥' || c == U'⋯';
}

/// A mark that can stand in a run of final marks.
constexpr bool is_final_mark(char32_t c) {
  return is_full_stop(c) || is_question_or_exclamation(c) || is_dots(c);
}

/// Closing marks; outside a pair they are strays that go with the sentence before them.
constexpr bool is_closing_mark(char32_t c) {
  return c == U'”' || c == U'’' || c == U'」' || c == U'』' || c == U'》' || c == U'〉' ||
         c == U')' || c == U']' || c == U'）' || c == U'］' || c == U'〕' || c == U'】' ||
         c == U'»' || c == U'"' || c == U'\'';
}

constexpr bool is_opening_mark(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'「' || c == U'『' || c == U'《' || c == U'〈' ||
         c == U'(' || c == U'[' || c == U'（' || c == U'［' || c == U'〔' || c == U'【' ||
         c == U'«' || c == U'"' || c == U'\'';
}

/// The first position from `at` on that is no blank; a line end stops the search.
constexpr std::size_t skip_blanks(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

constexpr std::size_t skip_spaces(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

}  // namespace sentence_characters
}  // namespace nangdok
