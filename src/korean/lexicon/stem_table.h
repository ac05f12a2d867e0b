#pragma once

#include <cstdint>
#include <string_view>

/// The format of `stems.table`, shared by its compiler and its reader. Keys are UTF-8.
namespace nangdok::stem_table {

/// What a word or stem can be; the value of a key is the set of them, as two bytes, low first.
enum Flag : std::uint16_t {
  noun = 1,
  pronoun = 2,
  numeral = 4,
  dependent_noun = 8,
  counter = 16,
  adverb = 32,
  determiner = 64,
  interjection = 128,
  verb = 256,
  adjective = 512,
  base_form = 1024,        ///< 먹, 가, 돕: what -고, -다, -지 follow.
  eo_form = 2048,          ///< 먹어, 가, 도와: what -서, -요, -ㅆ- follow.
  eu_form = 4096,          ///< 먹으, 가, 도우: what -면, -ㄴ, -ㄹ follow.
  sino_korean = 8192,      ///< Each syllable is a hanja's.
  pronounced = 16384,      ///< Stands in `pronunciations.table`.
  predicate_first = 32768  ///< A whole 어절 that is a predicate sooner than a noun.
};

constexpr std::uint16_t nominal = noun | pronoun | numeral | dependent_noun | counter;
constexpr std::uint16_t predicate = base_form | eo_form | eu_form;

/// Tails are keys with one of these letters in front. A tail that begins inside the stem's last
/// syllable begins with that coda as a compatibility letter (ㄴ다). The value is two bytes: the
/// particle and the ending, as `morphology.h` numbers them, the copula marked by `copula_bit`.
constexpr char after_consonant = 'C';  ///< Particles and the copula after a noun's coda,
constexpr char after_vowel = 'V';      ///< and after its vowel.
constexpr char after_base = 'B';       ///< Endings after each form of a stem.
constexpr char after_eo = 'A';
constexpr char after_eu = 'U';
constexpr std::uint8_t copula_bit = 128;

}  // namespace nangdok::stem_table
