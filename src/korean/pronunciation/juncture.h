#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "korean/hangul.h"

namespace nangdok {

/// How a syllable meets the one before it.
enum class Join : std::uint8_t {
  within,    ///< Inside a stem, or before a particle, an ending or a suffix.
  compound,  ///< A part with a meaning of its own begins (겉-옷).
  word,      ///< The next word of the accentual phrase begins.
  pause      ///< Nothing carries over.
};

/// Which predicate the left syllable ends, if an ending follows it.
enum class StemEnd : std::uint8_t { none, predicate };

/// What a lexicon or the grammar says of tensification at a juncture.
enum class Tensing : std::uint8_t {
  by_rule,
  compound,   ///< 제28항
  hanja,      ///< Established in a Sino-Korean word.
  hanja_l,    ///< 제26항
  adnominal,  ///< 제27항
  plain       ///< None, although the letters would call for it.
};

/// Two syllables that meet, of which the phenomena change the left one's coda and the right one's
/// onset. `rule` names what was applied last.
struct Juncture {
  hangul::Syllable& left;
  hangul::Syllable& right;
  Join join = Join::within;
  StemEnd stem_end = StemEnd::none;
  Tensing tensing = Tensing::by_rule;
  bool inserts_n = false;      ///< 제29항 applies.
  bool keeps_nasal = false;    ///< 제20항 다만: ㄴㄹ becomes ㄴㄴ.
  bool links_sonorant = true;  ///< A sonorant coda moves over to a vowel.
};

/// The articles of 표준 발음법 that a juncture can call for, in the order of the articles.
enum class Article : std::uint8_t {
  none,
  vowel_5,
  coda_8,
  coda_10,
  coda_11,
  aspiration_12,
  h_tensing_12,
  h_nasal_12,
  h_deletion_12,
  linking_13,
  linking_14,
  linking_15,
  letter_name_16,
  palatalization_17,
  nasalization_18,
  nasalization_19,
  lateralization_20,
  nasal_exception_20,
  tensing_23,
  tensing_24,
  tensing_25,
  tensing_26,
  tensing_27,
  tensing_28,
  tensing_hanja,
  n_insertion_29
};

/// "제18항 비음화"; empty for none.
std::string_view name_of(Article article);

// Each phenomenon looks at the juncture, changes it where its article applies, and says which
// article that was.

/// 제29항: ㄴ before 이, 야, 여, 요, 유 of a compound's second part.
Article insert_n(Juncture& juncture);
/// 제17항: ㄷ, ㅌ before 이 of a particle or suffix, ㄷ before 히.
Article palatalize(Juncture& juncture);
/// 제12항 1: ㅎ and a plain stop become an aspirated one.
Article aspirate(Juncture& juncture);
/// 제12항 2 to 4: ㅎ before ㅅ, ㄴ and vowels.
Article resolve_h(Juncture& juncture);
/// 제13항 to 제15항: a coda moves over to a vowel.
Article link(Juncture& juncture);
/// 제23항 to 제28항.
Article tensify(Juncture& juncture);
/// 제8항 to 제11항, before a consonant.
Article simplify_coda(Juncture& juncture);
/// 제18항, 제19항.
Article nasalize(Juncture& juncture);
/// 제20항.
Article lateralize(Juncture& juncture);

/// The coda that is left at a pause (제8항 to 제11항).
int neutral_coda(int coda);

}  // namespace nangdok
