#pragma once

#include <string_view>

#include "korean/lexicon/morphology.h"
#include "korean/pronunciation/sound.h"

namespace nangdok {

/// A word of the sentence and what it was divided into.
struct AnalyzedWord {
  std::u32string_view word;
  WordAnalysis analysis;
};

/// Sets how the first sound of `next` joins the word before it in the same accentual phrase:
/// 제27항 (할 것), 제29항 붙임 2 (한 일, 못 잊어).
void mark_word_juncture(const AnalyzedWord& before, const AnalyzedWord& next, Sound& first);

/// 제27항 in -(으)ㄹ게 at the end of a sentence, where a stem in ㄹ looks like one with -게: 놀게.
void mark_promise(const AnalyzedWord& word, Sound& last);

}  // namespace nangdok
