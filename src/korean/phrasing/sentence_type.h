#pragma once

#include <vector>

#include "korean/phrasing/word_form.h"
#include "korean/sentence.h"

namespace nangdok {

/// The type of a sentence from its final mark, the ending of its last word and its interrogatives.
SentenceType sentence_type(const Sentence& sentence, const std::vector<WordForm>& forms);

}  // namespace nangdok
