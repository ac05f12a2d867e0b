#include "korean/reading/word_builder.h"

#include "reading_case.h"

namespace nangdok {
namespace {

TEST(WordBuilder, WordsKnowTheirSourceAndMarks) {
  const Lexicon lexicon;
  const std::vector<Word> words = words_read("“좋다”는 말, 11만명!", lexicon);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[0].reading, U"좋다는");
  EXPECT_EQ(words[0].marks_before, U"“");
  EXPECT_EQ(words[0].marks_after, U"”");
  EXPECT_EQ(words[0].token_class, "hangul");
  EXPECT_EQ(words[1].marks_after, U",");
  EXPECT_EQ(words[2].reading, U"십일만");
  EXPECT_EQ(words[2].source, (TextSpan{9, 13}));
  EXPECT_EQ(words[3].reading, U"명");
  EXPECT_EQ(words[3].marks_after, U"!");
  EXPECT_EQ(words[3].token_class, "number+counter");
}

TEST(WordBuilder, SourcesCountTheCharactersAsWritten) {
  const Lexicon lexicon;
  // 각 as conjoining jamo, then a zero-width space.
  const std::u32string text = U"\u1100\u1161\u11A8\u200B \uFF13명";
  const std::vector<Word> words = read_aloud(text, {0, text.size()}, lexicon);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[0].reading, U"각");
  EXPECT_EQ(words[1].reading, U"세");
  EXPECT_EQ(words[1].source, (TextSpan{5, 7}));
}

}  // namespace
}  // namespace nangdok
