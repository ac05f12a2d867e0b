#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace nangdok::hangul {

/// Indices of the letters of a syllable as Unicode orders them (The Unicode Standard, 3.12).
enum Onset : int { G, GG, N, D, DD, R, M, B, BB, S, SS, NO_ONSET, J, JJ, CH, K, T, P, H };
enum Nucleus : int {
  A,
  AE,
  YA,
  YAE,
  EO,
  E,
  YEO,
  YE,
  O,
  WA,
  WAE,
  OE,
  YO,
  U,
  WO,
  WE,
  WI,
  YU,
  EU,
  YI,
  I
};
enum Coda : int {
  NO_CODA,
  C_G,
  C_GG,
  C_GS,
  C_N,
  C_NJ,
  C_NH,
  C_D,
  C_L,
  C_LG,
  C_LM,
  C_LB,
  C_LS,
  C_LT,
  C_LP,
  C_LH,
  C_M,
  C_B,
  C_BS,
  C_S,
  C_SS,
  C_NG,
  C_J,
  C_CH,
  C_K,
  C_T,
  C_P,
  C_H
};

struct Syllable {
  int onset = NO_ONSET;
  int nucleus = A;
  int coda = NO_CODA;
  bool operator==(const Syllable&) const = default;
};

constexpr bool is_syllable(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

/// Hangul compatibility jamo, ㄱ to ㅣ.
constexpr bool is_jamo(char32_t c) {
  return c >= 0x3131 && c <= 0x3163;
}

/// Precondition: is_syllable(c).
constexpr Syllable decompose(char32_t c) {
  const int index = static_cast<int>(c - 0xAC00);
  return {index / 588, (index % 588) / 28, index % 28};
}

constexpr char32_t compose(Syllable s) {
  return 0xAC00 + static_cast<char32_t>((s.onset * 21 + s.nucleus) * 28 + s.coda);
}

/// The syllable less its coda; other characters as they are.
constexpr char32_t without_coda(char32_t c) {
  return is_syllable(c) ? c - (c - 0xAC00) % 28 : c;
}

/// The coda index of the last syllable, NO_CODA when the text ends otherwise.
constexpr int final_coda(std::u32string_view text) {
  return !text.empty() && is_syllable(text.back()) ? decompose(text.back()).coda : NO_CODA;
}

}  // namespace nangdok::hangul
