#include "narration/clause_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "spoken_sentence.h"
#include "voice/phoneme_inventory.h"

namespace nangdok {
namespace {

using std::chrono::milliseconds;
using testing::repeated;
using testing::spoken_sentence;

std::vector<Clause> clauses_of(const Sentence& sentence, const ClauseManner& manner = {}) {
  return build_clauses(sentence, 0, plan_melody(sentence, {}), manner, Voice{});
}

TEST(Clause, IsAnIntonationPhraseWithItsPause) {
  const auto clauses = clauses_of(spoken_sentence("나는 | 오늘 || 학교에 , 갔고 ; 왔다."));
  ASSERT_EQ(clauses.size(), 4u);
  const Pauses pauses;
  EXPECT_EQ(clauses[0].syllables, 4u);
  EXPECT_EQ(clauses[0].pause_after, pauses.intonation_phrase);
  EXPECT_EQ(clauses[1].pause_after, pauses.comma);
  EXPECT_EQ(clauses[2].pause_after, pauses.clause);
  EXPECT_EQ(clauses[3].pause_after, pauses.sentence);
}

TEST(Clause, MarksItsWordsBySyllables) {
  const auto clauses = clauses_of(spoken_sentence("나는 | 오늘 학교에 || 갔다."));
  ASSERT_EQ(clauses.size(), 2u);
  ASSERT_EQ(clauses[0].words.size(), 3u);
  EXPECT_EQ(clauses[0].words[2].first_syllable, 4u);
  EXPECT_EQ(clauses[0].words[2].end_syllable, 7u);
  EXPECT_EQ(clauses[1].words[0].first_syllable, 0u);
}

TEST(Clause, CountsTheWordsOfOneTokenOnce) {
  Sentence sentence = spoken_sentence("십일만 명의 | 사람");
  sentence.words[1].source = sentence.words[0].source;
  const auto clauses = clauses_of(sentence);
  ASSERT_EQ(clauses[0].words.size(), 2u);
  EXPECT_EQ(clauses[0].words[0].end_syllable, 5u);
}

/// The limits of one engine call, and that no syllable is lost.
void expect_spoken_within_limits(const std::vector<Clause>& clauses, std::size_t syllables) {
  std::size_t spoken = 0;
  for (const Clause& clause : clauses) {
    EXPECT_LE(clause.syllables, max_clause_syllables);
    EXPECT_LT(clause.phonemes.size(), max_clause_bytes);
    std::size_t reported = 0;
    for (const ExpectedPhoneme& phoneme :
         expected_phonemes(PhonemeInventory::nangdok, clause.phonemes)) {
      reported = std::max(reported, phoneme.syllable + 1);
    }
    EXPECT_EQ(reported, clause.syllables);
    EXPECT_EQ(clause.words.back().end_syllable, clause.syllables);
    spoken += clause.syllables;
  }
  EXPECT_EQ(spoken, syllables);
}

TEST(LongSentence, WithoutMarksIsSpokenToItsEnd) {
  const auto clauses = clauses_of(spoken_sentence(repeated("꽃밭에서 | ", 500)));
  expect_spoken_within_limits(clauses, 2000);
}

TEST(LongSentence, WithoutSpacesIsSpokenToItsEnd) {
  const auto clauses = clauses_of(spoken_sentence(repeated("뚫괜촬", 700)));
  expect_spoken_within_limits(clauses, 2100);
}

TEST(LongSentence, IsCutBetweenPhrases) {
  const auto clauses = clauses_of(spoken_sentence(repeated("나나나나나 나나나나 | ", 12)));
  for (const Clause& clause : clauses) EXPECT_EQ(clause.syllables % 9, 0u);
}

TEST(Speed, ScalesVoiceAndPauses) {
  ClauseManner manner;
  manner.role.speed = 0.9;
  manner.user_speed = 2.0;
  const auto clauses = clauses_of(spoken_sentence("나는 , 갔다."), manner);
  EXPECT_DOUBLE_EQ(clauses[0].speed, 1.8);
  EXPECT_EQ(clauses[0].pause_after, milliseconds{110});  // half of 220 ms
}

TEST(Quotation, HasItsOwnManner) {
  ClauseManner manner;
  manner.quotation.speed = 1.1;
  manner.quotation.gain = Decibels{1.5};
  const auto clauses = clauses_of(spoken_sentence("“ 비가 | 와? ” 라고 | 물었다."), manner);
  ASSERT_EQ(clauses.size(), 2u);
  EXPECT_DOUBLE_EQ(clauses[0].speed, 1.1);
  EXPECT_EQ(clauses[0].gain, Decibels{1.5});
  EXPECT_DOUBLE_EQ(clauses[1].speed, 1.0);
}

}  // namespace
}  // namespace nangdok
