#include "document/structure/chapter_finder.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

Block text(std::string words, bool section = false) {
  Block block;
  block.text = std::move(words);
  block.section_break_before = section;
  return block;
}

Block heading(int level, std::string words) {
  Block block;
  block.kind = BlockKind::heading;
  block.level = level;
  block.text = std::move(words);
  return block;
}

std::string titles(const std::vector<Chapter>& chapters) {
  std::string out;
  for (const Chapter& chapter : chapters) {
    out += std::string(static_cast<std::size_t>(chapter.depth), '>') + chapter.title + ";";
  }
  return out;
}

TEST(ChapterFinder, HeadingsOfTheHighestLevelThatRepeats) {
  EXPECT_EQ(titles(find_chapters(
                {heading(1, "책"), heading(2, "만남"), text("만났다."), heading(3, "아침"),
                 text("아침이었다."), heading(2, "이별"), text("헤어졌다.")},
                ChapterMode::automatic)),
            "책;만남;이별;");
}

TEST(ChapterFinder, PartsHoldChapters) {
  EXPECT_EQ(titles(find_chapters(
                {heading(1, "1부 봄"), heading(2, "제1장"), text("가."), heading(2, "제2장"),
                 text("나."), heading(1, "2부 가을"), heading(2, "제3장"), text("다.")},
                ChapterMode::automatic)),
            "1부 봄;>제1장;>제2장;2부 가을;>제3장;");
}

TEST(ChapterFinder, TextBeforeTheFirstHeadingIsAChapter) {
  const std::vector<Chapter> chapters = find_chapters(
      {text("들어가는 글이다."), heading(2, "하나"), text("가."), heading(2, "둘"), text("나.")},
      ChapterMode::automatic);
  EXPECT_EQ(titles(chapters), "들어가는 글이다;하나;둘;");
  EXPECT_EQ(chapters[1].blocks.size(), 2U);
}

TEST(ChapterFinder, AnEmptyHeadingShiftsNoOther) {
  EXPECT_EQ(titles(find_chapters({heading(2, "하나"), text("가."), heading(2, ""),
                                  text("이름 없는 장."), heading(2, "셋"), text("다.")},
                                 ChapterMode::automatic)),
            "하나;이름 없는 장;셋;");
}

TEST(ChapterFinder, SectionBreaksWithoutHeadings) {
  EXPECT_EQ(titles(find_chapters(
                {text("비가 왔다. 길었다."), text("또 왔다."), text("그리고 그쳤다.", true)},
                ChapterMode::automatic)),
            "비가 왔다;그리고 그쳤다;");
  EXPECT_EQ(titles(find_chapters({text("비가 왔다."), text("그쳤다.", true)}, ChapterMode::none)),
            "비가 왔다;");
  EXPECT_EQ(
      titles(find_chapters({heading(2, "가"), text("하나."), heading(2, "나"), text("둘.", true)},
                           ChapterMode::sections)),
      "가;둘;");
}

TEST(ChapterFinder, TheTitlePageIsReadFirst) {
  const std::vector<Chapter> chapters = find_chapters(
      {heading(1, "제목"), text("by 아무개"), text("첫 문장이다."), text("새 절이다.", true)},
      ChapterMode::automatic, 2);
  ASSERT_EQ(titles(chapters), "첫 문장이다;새 절이다;");
  EXPECT_EQ(chapters[0].blocks.size(), 3U);
}

TEST(ChapterFinder, ThreeHundredChapters) {
  std::vector<Block> blocks;
  for (int i = 1; i <= 300; ++i) {
    blocks.push_back(heading(2, std::to_string(i) + "화"));
    blocks.push_back(text("이야기가 이어진다."));
  }
  const std::vector<Chapter> chapters = find_chapters(std::move(blocks), ChapterMode::automatic);
  ASSERT_EQ(chapters.size(), 300U);
  EXPECT_EQ(chapters[255].title, "256화");
}

TEST(TitleFromFirstWords, IsCutAtAWord) {
  EXPECT_EQ(title_from_first_words("비가 왔다. 길이 젖었다."), "비가 왔다");
  EXPECT_EQ(title_from_first_words("누가 왔을까? 나는 문을 열었다."), "누가 왔을까?");
  EXPECT_EQ(
      title_from_first_words("오래전부터 그는 바다가 보이는 언덕 위의 작은 집에서 혼자 살았다."),
      "오래전부터 그는 바다가 보이는 언덕 위의…");
  EXPECT_EQ(title_from_first_words("성장률은 0.5%였다."), "성장률은 0.5%였다");
}

}  // namespace
}  // namespace nangdok
