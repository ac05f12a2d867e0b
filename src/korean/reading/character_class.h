#pragma once

#include "korean/hangul.h"

namespace nangdok {

/// The classes of characters that the reading rules tell apart, on normalized text (see
/// `normalized_text.h`: full-width forms and odd spaces are plain already).
constexpr bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

constexpr bool is_upper(char32_t c) {
  return c >= U'A' && c <= U'Z';
}

constexpr bool is_lower(char32_t c) {
  return c >= U'a' && c <= U'z';
}

constexpr bool is_ascii_letter(char32_t c) {
  return is_upper(c) || is_lower(c);
}

/// Latin letters with the accents of European names (é, ñ, ž).
constexpr bool is_latin(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

/// CJK ideographs, compatibility ideographs (U+F900…) among them.
constexpr bool is_hanja(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3134F) || c == U'々' || c == U'〇';
}

constexpr bool is_kana(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == U'ー';
}

constexpr bool is_space(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t';
}

constexpr bool is_opening_mark(char32_t c) {
  return c == U'(' || c == U'[' || c == U'{' || c == U'“' || c == U'‘' || c == U'「' ||
         c == U'『' || c == U'《' || c == U'〈' || c == U'【' || c == U'〔' || c == U'〖' ||
         c == U'«' || c == U'‹' || c == U'„' || c == U'‚' || c == U'<';
}

constexpr bool is_closing_mark(char32_t c) {
  return c == U')' || c == U']' || c == U'}' || c == U'”' || c == U'’' || c == U'」' ||
         c == U'』' || c == U'》' || c == U'〉' || c == U'】' || c == U'〕' || c == U'〗' ||
         c == U'»' || c == U'›' || c == U'>';
}

/// Anything that is read as part of a word of its own: a word ends where none of these follows.
constexpr bool is_letter(char32_t c) {
  return hangul::is_syllable(c) || hangul::is_jamo(c) || is_latin(c) || is_hanja(c) || is_kana(c);
}

constexpr char32_t to_lower(char32_t c) {
  return is_upper(c) ? c + (U'a' - U'A') : c;
}

constexpr char32_t to_upper(char32_t c) {
  return is_lower(c) ? c - (U'a' - U'A') : c;
}

}  // namespace nangdok
