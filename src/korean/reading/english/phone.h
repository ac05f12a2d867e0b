#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok::english {

/// English phonemes as the CMU pronouncing dictionary names them; `AX` is the schwa.
enum class Phone : std::uint8_t {
  // Vowels.
  AA,
  AE,
  AH,
  AO,
  AW,
  AX,
  AY,
  EH,
  ER,
  EY,
  IH,
  IY,
  OW,
  OY,
  UH,
  UW,
  // Consonants.
  B,
  CH,
  D,
  DH,
  F,
  G,
  HH,
  JH,
  K,
  L,
  M,
  N,
  NG,
  P,
  R,
  S,
  SH,
  T,
  TH,
  V,
  W,
  Y,
  Z,
  ZH,
};

constexpr bool is_vowel(Phone phone) {
  return phone <= Phone::UW;
}

/// The phoneme of a name such as `ax` or `sh`, in lower case.
std::optional<Phone> phone_named(std::string_view name);

/// A phoneme with the letters that spell it: `sh` with `ti` in "nation".
struct SpelledPhone {
  Phone phone = Phone::AX;
  /// Empty for a sound that no letter writes (the schwa of "rhythm", the /s/ of "x" after its /k/).
  std::string letters;
  /// Where they begin in the word.
  std::size_t at = 0;
  bool stressed = false;
};

/// A word as its phonemes in order.
using SpelledWord = std::vector<SpelledPhone>;

}  // namespace nangdok::english
