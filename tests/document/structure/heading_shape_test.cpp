#include "document/structure/heading_shape.h"

#include <gtest/gtest.h>

#include "document/structure/scene_break.h"

namespace nangdok {
namespace {

TEST(HeadingShape, NumberedDivisions) {
  const struct {
    const char* line;
    HeadingRank rank;
    int number;
  } rows[] = {
      {"제1장 만남", HeadingRank::chapter, 1},
      {"제 12 장", HeadingRank::chapter, 12},
      {"3장. 강가에서", HeadingRank::chapter, 3},
      {"제삼장", HeadingRank::chapter, 3},
      {"第二章 山", HeadingRank::chapter, 2},
      {"1부 봄", HeadingRank::part, 1},
      {"제2부", HeadingRank::part, 2},
      {"상하권 중 2권", HeadingRank::part, 0},
      {"27화 돌아온 날", HeadingRank::chapter, 27},
      {"제3절 자료", HeadingRank::section, 3},
      {"Chapter 4", HeadingRank::chapter, 4},
      {"PART II", HeadingRank::part, 2},
      {"Chapter One", HeadingRank::chapter, 1},
      {"◆ 5장 ◆", HeadingRank::chapter, 5},
      {"첫 번째 이야기", HeadingRank::chapter, 1},
      {"Ⅱ. 본론", HeadingRank::section, 2},
      {"1. 서론", HeadingRank::section, 1},
      {"프롤로그", HeadingRank::chapter, 0},
      {"에필로그: 그 후", HeadingRank::chapter, 0},
      {"작가의 말", HeadingRank::chapter, 0},
      {"[머리말]", HeadingRank::chapter, 0},
      {"부록 2", HeadingRank::chapter, 2},
  };
  for (const auto& row : rows) {
    const auto shape = heading_shape(row.line);
    if (row.rank == HeadingRank::part && row.number == 0) {
      EXPECT_FALSE(shape) << row.line;
      continue;
    }
    ASSERT_TRUE(shape) << row.line;
    EXPECT_EQ(shape->rank, row.rank) << row.line;
    EXPECT_EQ(shape->number, row.number) << row.line;
    EXPECT_FALSE(shape->bare_number) << row.line;
  }
}

TEST(HeadingShape, BareNumbers) {
  for (const char* line : {"1", "Ⅲ", "- 4 -", "IV", "七", "12."}) {
    const auto shape = heading_shape(line);
    ASSERT_TRUE(shape) << line;
    EXPECT_TRUE(shape->bare_number) << line;
  }
}

TEST(HeadingShape, SentencesAreNone) {
  for (const char* line :
       {"1부터 다시 시작했다.", "사과 한 개", "3장의 사진을 보았다.", "서문 없이 시작한다.",
        "2024년 여름", "이 부분은 어렵다", "", "그는 제1장을 펼쳤다.", "십 분이 지났다"}) {
    EXPECT_FALSE(heading_shape(line)) << line;
  }
}

TEST(HeadingShape, Contents) {
  EXPECT_TRUE(names_contents("차 례"));
  EXPECT_TRUE(names_contents("<목차>"));
  EXPECT_TRUE(names_contents("CONTENTS"));
  EXPECT_FALSE(names_contents("차례를 지냈다."));
}

TEST(SceneBreak, MarksAlone) {
  for (const char* line : {"***", "* * *", "---", "◇", "◆ ◆ ◆", "━━━━━━", "#", "～～～", "-----"}) {
    EXPECT_TRUE(is_scene_break(line)) << line;
  }
  for (const char* line : {"", "-", "...", "…", "* 사과", "*** START", "그는 갔다.", "1"}) {
    EXPECT_FALSE(is_scene_break(line)) << line;
  }
}

}  // namespace
}  // namespace nangdok
