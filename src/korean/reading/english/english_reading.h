#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "korean/lexicon/lexicon.h"

namespace nangdok {

/// What an English reading rests on, the surest first.
enum class EnglishSource {
  established,  ///< the lexicon of established Korean forms (외래어 표기 용례, names, brands)
  dictionary,   ///< a dictionary pronunciation, written by 외래어 표기법 제3장 제1절
  derived,      ///< built from known parts: an inflected form, a compound, several words
  spelling,     ///< letter-to-sound rules alone
};

struct EnglishReading {
  /// Hangul syllables; a space parts words.
  std::u32string hangul;
  EnglishSource source = EnglishSource::spelling;
  bool operator==(const EnglishReading&) const = default;
};

/// The reading of a word or phrase that the lexicon or the dictionary holds as it stands, or
/// nothing. Case is disregarded unless the lexicon has an entry in just this case (`US`, `us`).
/// Tells the caller whether a run of capitals is a word (`NASA`) or to be spelled (`HTML`).
std::optional<EnglishReading> find_english(std::u32string_view word_or_phrase,
                                           const Lexicon& lexicon);

/// The reading of any run of Latin letters, with apostrophes, hyphens, accents, spaces and capitals
/// inside (`RoyaltyProgram`). Never empty when the run has a letter. Established forms come first,
/// then the pronouncing dictionary, then derivation from known parts, then the spelling.
EnglishReading explain_english(std::u32string_view word_or_phrase, const Lexicon& lexicon);

/// The Hangul of `explain_english`.
std::u32string read_english(std::u32string_view word_or_phrase, const Lexicon& lexicon);

}  // namespace nangdok
