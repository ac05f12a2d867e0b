#include "narration/pause_plan.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

using std::chrono::milliseconds;

Block block_of(BlockKind kind, bool section_break = false) {
  Block block;
  block.kind = kind;
  block.section_break_before = section_break;
  return block;
}

TEST(Pause, GrowsWithTheBoundary) {
  const Pauses pauses;
  milliseconds before{-1};
  for (const Boundary boundary :
       {Boundary::accentual_phrase, Boundary::intonation_phrase, Boundary::comma, Boundary::clause,
        Boundary::quotation, Boundary::sentence}) {
    EXPECT_GT(pause_after(boundary, pauses), before);
    before = pause_after(boundary, pauses);
  }
}

TEST(Pause, FollowsTheBlocksAroundIt) {
  const Pauses pauses;
  const Block heading = block_of(BlockKind::heading);
  const Block paragraph = block_of(BlockKind::paragraph);
  const Block item = block_of(BlockKind::list_item);
  const Block new_section = block_of(BlockKind::paragraph, true);
  EXPECT_EQ(pause_after_block(heading, &paragraph, pauses), pauses.heading);
  EXPECT_EQ(pause_after_block(paragraph, &paragraph, pauses), pauses.paragraph);
  EXPECT_EQ(pause_after_block(item, &item, pauses), pauses.list_item);
  EXPECT_EQ(pause_after_block(item, &paragraph, pauses), pauses.paragraph);
  EXPECT_EQ(pause_after_block(paragraph, &new_section, pauses), pauses.section);
  EXPECT_EQ(pause_after_block(paragraph, nullptr, pauses), pauses.chapter_end);
}

TEST(Pause, BetweenLinesOfVerseIsTheirOwn) {
  const Pauses pauses;
  EXPECT_EQ(pause_after_sentence(BlockKind::verse, pauses), pauses.line);
  EXPECT_EQ(pause_after_sentence(BlockKind::paragraph, pauses), pauses.sentence);
}

TEST(Pause, ScalesWithTheSpeed) {
  EXPECT_EQ(at_speed(milliseconds{550}, 1.0), milliseconds{550});
  EXPECT_EQ(at_speed(milliseconds{550}, 2.0), milliseconds{275});
  EXPECT_EQ(at_speed(milliseconds{550}, 3.0), milliseconds{183});
  EXPECT_EQ(at_speed(milliseconds{550}, 0.5), milliseconds{1100});
}

}  // namespace
}  // namespace nangdok
