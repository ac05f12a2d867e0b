#include "phrasing_rows.h"

#include <gtest/gtest.h>

#include "korean/lexicon/lexicon.h"
#include "korean/phrasing/phrasing.h"
#include "spaced_sentence.h"

namespace nangdok::testing {

void expect_phrases(std::initializer_list<PhrasingRow> rows) {
  const Lexicon lexicon;
  for (const PhrasingRow& row : rows) {
    Sentence sentence = spaced_sentence(row.text);
    phrase(sentence, lexicon);
    EXPECT_EQ(phrases_of(sentence), row.phrases) << row.text;
  }
}

}  // namespace nangdok::testing
