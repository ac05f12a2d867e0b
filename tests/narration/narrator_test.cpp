#include "narration/narrator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "spoken_sentence.h"

namespace nangdok {
namespace {

using std::chrono::milliseconds;

Block block_of(std::string text, BlockKind kind = BlockKind::paragraph) {
  Block block;
  block.kind = kind;
  block.text = std::move(text);
  return block;
}

Voice voice_with_roles() {
  Voice voice;
  voice.roles[Role::heading] = {.speed = 0.9, .level_shift = -1, .gain = Decibels{0}};
  voice.roles[Role::quotation] = {.speed = 1.0, .level_shift = 1, .gain = Decibels{0}};
  voice.roles[Role::caption] = {.speed = 1.0, .level_shift = 0, .gain = Decibels{-3}};
  return voice;
}

std::size_t syllables_of(const Take& take) {
  std::size_t syllables = 0;
  for (const Clause& clause : take.clauses) syllables += clause.syllables;
  return syllables;
}

class Narrator : public ::testing::Test {
 protected:
  Take take_of(const Block& block, const NarrationOptions& options = {}) const {
    return narrate_block(block, 0, korean_, voice_, options);
  }

  KoreanFrontEnd korean_;
  Voice voice_ = voice_with_roles();
};

TEST_F(Narrator, AccountsForEverySentence) {
  Chapter chapter;
  chapter.title = "하루";
  chapter.blocks = {block_of("아침이다. 해가 떴다."), block_of("* * *"), block_of("밤이다.")};
  const ChapterNarration narration = narrate(chapter, korean_, voice_);
  ASSERT_EQ(narration.takes.size(), 2u);
  EXPECT_EQ(narration.takes[0].sentences.size(), 2u);
  EXPECT_EQ(narration.takes[1].block, 2u);
  ASSERT_FALSE(narration.left_out.empty());
  EXPECT_EQ(narration.left_out[0].block, 1u);
  EXPECT_EQ(narration.left_out[0].reason, "holds signs alone");
}

TEST_F(Narrator, GivesTheTakeOfABlockAloneAsInItsChapter) {
  Chapter chapter;
  chapter.blocks = {block_of("처음에는 몰랐다."), block_of("나중에 알았다. 그때는 늦었다."),
                    block_of("끝.")};
  const ChapterNarration narration = narrate(chapter, korean_, voice_);
  const Take alone = narrate_block(chapter.blocks[1], 1, korean_, voice_);
  const Take& inside = narration.takes[1];
  ASSERT_EQ(alone.clauses.size(), inside.clauses.size());
  for (std::size_t i = 0; i < alone.clauses.size(); ++i) {
    EXPECT_EQ(alone.clauses[i].phonemes, inside.clauses[i].phonemes);
    EXPECT_EQ(alone.clauses[i].pause_after, inside.clauses[i].pause_after);
  }
}

TEST_F(Narrator, ParagraphsArePartedByTheirOwnPauses) {
  Chapter chapter;
  chapter.blocks = {block_of("바람", BlockKind::heading), block_of("바람이 분다."),
                    block_of("비가 온다."), block_of("눈이 온다.")};
  chapter.blocks[3].section_break_before = true;
  const ChapterNarration narration = narrate(chapter, korean_, voice_);
  ASSERT_EQ(narration.takes.size(), 4u);
  EXPECT_EQ(narration.pause_before, voice_.pauses.chapter_start);
  EXPECT_EQ(narration.takes[0].pause_after, voice_.pauses.heading);
  EXPECT_EQ(narration.takes[1].pause_after, voice_.pauses.paragraph);
  EXPECT_EQ(narration.takes[2].pause_after, voice_.pauses.section);
  EXPECT_EQ(narration.takes[3].pause_after, voice_.pauses.chapter_end);
}

TEST_F(Narrator, HeadingsAreSlower) {
  EXPECT_DOUBLE_EQ(take_of(block_of("바람", BlockKind::heading)).clauses[0].speed, 0.9);
  EXPECT_EQ(take_of(block_of("바람", BlockKind::caption)).clauses[0].gain, Decibels{-3});
}

TEST_F(Narrator, SpeedScalesVoiceAndPauses) {
  const Take take = take_of(block_of("왔다. 갔다."), {.speed = 2.0});
  ASSERT_EQ(take.clauses.size(), 2u);
  EXPECT_DOUBLE_EQ(take.clauses[0].speed, 2.0);
  EXPECT_EQ(take.clauses[0].pause_after, voice_.pauses.sentence / 2);
  EXPECT_EQ(take.clauses[1].pause_after, milliseconds{0});
}

TEST_F(Narrator, LinesOfVerseHaveTheirPause) {
  const Take take = take_of(block_of("산에는 꽃이 피네\n꽃이 피네", BlockKind::verse));
  ASSERT_EQ(take.sentences.size(), 2u);
  EXPECT_EQ(take.clauses[0].words.back().sentence, 0u);
  const auto last_of_first =
      std::find_if(take.clauses.rbegin(), take.clauses.rend(),
                   [](const Clause& clause) { return clause.words.back().sentence == 0; });
  EXPECT_EQ(last_of_first->pause_after, voice_.pauses.line);
}

TEST_F(Narrator, SpeaksAVeryLongSentenceToItsEnd) {
  const Take spaced =
      take_of(block_of(testing::repeated("바람이 불고 나무가 흔들리고 ", 170) + "잔다"));
  EXPECT_EQ(syllables_of(spaced), 170u * 12 + 2);
  const Take unspaced = take_of(block_of(testing::repeated("가나다라마", 400)));
  EXPECT_EQ(syllables_of(unspaced), 2000u);
  for (const Take& take : {spaced, unspaced}) {
    for (const Clause& clause : take.clauses) {
      EXPECT_LE(clause.syllables, 80u);
      EXPECT_LT(clause.phonemes.size(), 600u);
    }
  }
}

TEST_F(Narrator, WordsPointIntoTheirBlock) {
  const std::string text = "11만 명이 왔다. “정말?” 하고 물었다.";
  const Take take = take_of(block_of(text));
  const std::u32string letters = to_utf32(text);
  std::string words;
  for (const Clause& clause : take.clauses) {
    for (const ClauseWord& word : clause.words) {
      words += to_utf8(letters.substr(word.source.begin, word.source.length())) + "/";
    }
  }
  EXPECT_EQ(words, "11만 명이/왔다/정말/하고/물었다/");
}

TEST_F(Narrator, EstimatesLengthBySyllables) {
  Chapter chapter;
  chapter.blocks = {block_of(testing::repeated("우리는 아침마다 강가를 따라 천천히 걸었다. ", 20))};
  const milliseconds length = estimate_length(chapter, voice_);
  // 360 syllables at 5.7 a second (165 words a minute), 19 pauses of a sentence, some of phrases,
  // and the chapter's own: 63 + 10.5 + 2.7 s and a little.
  EXPECT_GT(length, milliseconds{76'000});
  EXPECT_LT(length, milliseconds{81'000});
  EXPECT_LT(estimate_length(chapter, voice_, {.speed = 2.0}), length * 3 / 5);
}

TEST_F(Narrator, WritesThePhonemesOfASentence) {
  const std::string phonemes = phonemes_of(korean_.analyze_line("바람이 분다."), voice_);
  EXPECT_FALSE(phonemes.empty());
  EXPECT_EQ(phonemes.find('|'), std::string::npos);
}

}  // namespace
}  // namespace nangdok
