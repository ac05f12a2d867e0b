#pragma once

#include <span>
#include <string_view>

#include "korean/lexicon/morphology.h"
#include "korean/pronunciation/sound.h"

namespace nangdok {

class Lexicon;

/// Sets how the syllables of one word join, as far as its stem, its parts and its ending tell:
/// what the table of pronunciations knows, the parts of a compound that no table holds, the end of
/// a predicate's stem, -ㄹ inside an ending. `sounds` are the word's own.
void mark_word(std::u32string_view word, const WordAnalysis& analysis, const Lexicon& lexicon,
               std::span<Sound> sounds);

}  // namespace nangdok
