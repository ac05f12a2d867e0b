#pragma once

#include <optional>
#include <vector>

#include "korean/phrasing/word_form.h"
#include "korean/sentence.h"

namespace nangdok {

/// What the punctuation says about the gap after a word.
struct MarkedGap {
  /// The boundary that the marks ask for; accentual_phrase where a mark parts the words without a
  /// pause (the start of a short quotation). Nothing where there is no mark.
  std::optional<Boundary> boundary;
};

struct PhraseMarks {
  std::vector<MarkedGap> after;  ///< One a word; the last is the sentence's end.
  std::vector<bool> quoted;      ///< One a word: inside “ ” or " ".
};

/// Reads the marks of a sentence: commas, quotations, brackets, colons, middle dots, dashes.
PhraseMarks read_marks(const Sentence& sentence, const std::vector<WordForm>& forms);

}  // namespace nangdok
