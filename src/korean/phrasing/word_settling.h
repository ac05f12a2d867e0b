#pragma once

#include <string_view>
#include <vector>

#include "korean/lexicon/morphology.h"
#include "korean/phrasing/word_form.h"

namespace nangdok {

/// The form of a word as that division of it has it.
WordForm form_from(std::u32string_view word, const WordAnalysis& analysis);

/// Settles, from left to right, the forms that depend on their neighbours: noun or predicate
/// (바람이 불고), 의존명사 or noun (간 적이), verb before its 보조용언 (사 온).
void settle_forms(std::vector<WordForm>& forms, const std::vector<Word>& words,
                  const Lexicon& lexicon);

}  // namespace nangdok
