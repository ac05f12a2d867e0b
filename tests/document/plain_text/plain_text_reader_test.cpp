#include <gtest/gtest.h>

#include "base/error.h"
#include "document/reader.h"
#include "document_outline.h"

namespace nangdok {
namespace {

TEST(PlainText, EmptyTextIsRefused) {
  EXPECT_THROW(read_plain_text("", "empty.txt"), Error);
  EXPECT_THROW(read_plain_text(" \n\t\n\xEF\xBB\xBF", "empty.txt"), Error);
}

TEST(PlainText, TitleFromTheFileNameWhereTheTextHasNone) {
  EXPECT_EQ(read_plain_text("비가 왔다.\n", "books/여름 일기.txt").metadata.title, "여름 일기");
}

TEST(PlainText, KeepsEverythingWhenAsked) {
  ReadOptions options;
  options.keep_everything = true;
  EXPECT_EQ(outline(read_plain_text("brunch\n\n제목\n\nby 아무개\n\n비가 왔다.\n\na.jpg\n", "t",
                                    options)),
            "title: t\n# brunch\np brunch\np 제목\np by 아무개\np 비가 왔다.\np a.jpg\n");
}

TEST(PlainText, ChapterModes) {
  const std::string text = "제1장\n\n비가 왔다.\n\n\n그쳤다.\n\n제2장\n\n눈이 왔다.\n";
  ReadOptions options;
  EXPECT_EQ(read_plain_text(text, "t", options).chapters.size(), 2U);
  options.chapters = ChapterMode::sections;
  EXPECT_EQ(read_plain_text(text, "t", options).chapters.size(), 2U);
  options.chapters = ChapterMode::none;
  EXPECT_EQ(read_plain_text(text, "t", options).chapters.size(), 1U);
}

TEST(PlainText, KeepsFrontMatterWhenAsked) {
  const std::string text =
      "차례\n\n제1장 봄\n제2장 여름\n\n제1장 봄\n\n꽃이 핀다.\n\n제2장 여름\n\n비가 온다.\n";
  ReadOptions options;
  EXPECT_EQ(read_plain_text(text, "t", options).left_out.size(), 3U);
  options.keep_front_matter = true;
  EXPECT_TRUE(read_plain_text(text, "t", options).left_out.empty());
}

TEST(PlainText, CopyrightPageNamesWhatNoEssayDoes) {
  const std::string essay =
      "디자인을 배우던 해였다.\n\n인쇄소에서 마케팅까지 맡았다.\n\n제작비와 정가를 늘 "
      "계산했다.\n\n";
  const std::string colophon = "지은이 한서진\n펴낸곳 바다\n디자인 이물결\n정가 12,000원\n";
  const Document document = read_plain_text(essay + colophon, "t");
  EXPECT_EQ(document.chapters.at(0).blocks.size(), 3U) << outline(document);
  ASSERT_FALSE(document.left_out.empty());
  EXPECT_EQ(document.left_out.front().reason, "copyright page");
}

TEST(PlainText, NotesAreSkippedPutInlineOrKept) {
  const std::string text =
      "강은 천 리를 흐른다.[1] 배[2]도 다닌다.\n\n[9] 번 버스를 탔다.\n\n[1] 약 사백 "
      "킬로미터.\n[2] 나룻배.\n";
  ReadOptions options;
  EXPECT_EQ(outline(read_plain_text(text, "t", options)),
            "title: t\n# 강은 천 리를 흐른다\np 강은 천 리를 흐른다. 배도 다닌다.\np [9] 번 버스를 "
            "탔다.\n"
            "left out (note): [1] 약 사백 킬로미터.\nleft out (note): [2] 나룻배.\n");
  options.notes = NoteMode::inline_;
  EXPECT_EQ(outline(read_plain_text(text, "t", options)),
            "title: t\n# 강은 천 리를 흐른다\np 강은 천 리를 흐른다. (약 사백 킬로미터.) 배 "
            "(나룻배.)도 다닌다.\n"
            "p [9] 번 버스를 탔다.\n");
  options.notes = NoteMode::end;
  EXPECT_EQ(outline(read_plain_text(text, "t", options)),
            "title: t\n# 강은 천 리를 흐른다\np 강은 천 리를 흐른다. 배도 다닌다.\np [9] 번 버스를 "
            "탔다.\n"
            "note [1] 약 사백 킬로미터.\nnote [2] 나룻배.\n");
}

/// What grows faster than its length takes hours here, and CTest's time limit ends it.
TEST(PlainText, HostileTextsAreReadToTheirEnd) {
  std::string lines;
  std::string marks;
  for (int i = 0; i < 100'000; ++i) {
    lines += "가\n";
    marks += "\"“(가. ";
  }
  for (const std::string& text :
       {std::string(8U << 20U, ' ') + "끝", std::string(4U << 20U, 'a'), lines, marks}) {
    EXPECT_FALSE(read_plain_text(text, "t").chapters.empty());
  }
}

}  // namespace
}  // namespace nangdok
