#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "document_outline.h"
#include "made_archive.h"
#include "pdf/made_pdf.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;

TEST(Pdf, RunningHeadsGoAndLinesAreJoined) {
  std::vector<std::vector<PdfText>> pages;
  for (int i = 1; i <= 3; ++i)
    pages.push_back({{40, 20, 8, "바다의 책"}, {205, 570, 8, "- " + std::to_string(i) + " -"}});
  pages[0].insert(pages[0].begin() + 1,
                  {{40, 80, 20, "제1장 만남"},
                   {52, 130, 11, "바다는 넓고 깊었다. 우리는 아침마다 해변을 걸으면서 조개"},
                   {40, 148, 11, "를 주웠다. 파도 소리가 멀리서 들려왔고 갈매기가 날아다니고"},
                   {40, 166, 11, "있었다."},
                   {52, 184, 11, "다음 날에는 비가 왔다."}});
  pages[1].insert(pages[1].begin() + 1,
                  {{40, 80, 20, "제2장 이별"}, {52, 130, 11, "여름이 끝났다."}});
  pages[2].insert(pages[2].begin() + 1, {{52, 80, 11, "그것이 마지막이었다."}});
  const TemporaryFolder folder;
  write_pdf(folder.path() / "글.pdf", pages);
  const std::string read = outline(read_document(folder.path() / "글.pdf"));
  EXPECT_THAT(read,
              HasSubstr("# 제1장 만남\nh1 제1장 만남\np 바다는 넓고 깊었다. 우리는 아침마다 "
                        "해변을 걸으면서 조개를 주웠다. 파도 소리가 멀리서 들려왔고 갈매기가 "
                        "날아다니고 있었다.\np 다음 날에는 비가 왔다.\n"
                        "# 제2장 이별\nh1 제2장 이별\np 여름이 끝났다. 그것이 마지막이었다.\n"));
  EXPECT_THAT(read, HasSubstr("left out (running head): 바다의 책\n"));
  EXPECT_THAT(read, HasSubstr("left out (page number): - 2 -\n"));
}

TEST(Pdf, ColumnsAreReadOneAfterTheOther) {
  std::vector<PdfText> page;
  for (int i = 0; i < 6; ++i) {
    const double y = 100 + 16 * i;
    page.push_back({40, y, 10, "왼쪽 글 " + std::to_string(i) + "번 줄이다."});
    page.push_back({230, y, 10, "오른쪽 글 " + std::to_string(i) + "번 줄이다."});
  }
  const TemporaryFolder folder;
  write_pdf(folder.path() / "a.pdf", {page});
  const std::string read = outline(read_document(folder.path() / "a.pdf"));
  EXPECT_LT(read.rfind("왼쪽 글 5번"), read.find("오른쪽 글 0번")) << read;
}

TEST(Pdf, NotesAtTheFootAreSkippedSpokenInlineOrAtTheEnd) {
  const TemporaryFolder folder;
  write_pdf(folder.path() / "a.pdf", {{{40, 80, 20, "제1장 만남"},
                                       {40, 130, 11, "바다는 넓고 깊었다."},
                                       {129.5, 129, 6, "1"},
                                       {40, 148, 11, "여름이 끝났다."},
                                       {40, 500, 8, "1 풀이이다. 길어서 다음"},
                                       {40, 512, 8, "줄로 간다."}},
                                      {{40, 80, 20, "제2장 이별"}, {40, 130, 11, "끝이다."}}});
  ReadOptions options;
  const auto read = [&] { return outline(read_document(folder.path() / "a.pdf", options)); };
  EXPECT_THAT(read(), HasSubstr("h1 제1장 만남\np 바다는 넓고 깊었다. 여름이 끝났다.\n"));
  EXPECT_THAT(read(), HasSubstr("left out (note reference): 1\n"));
  EXPECT_THAT(read(), HasSubstr("left out (footnote): 풀이이다. 길어서 다음 줄로 간다.\n"));
  options.notes = NoteMode::inline_;
  EXPECT_THAT(read(), HasSubstr("p 바다는 넓고 깊었다. (풀이이다. 길어서 다음 줄로 간다.) 여름이"));
  options.notes = NoteMode::end;
  EXPECT_THAT(read(), HasSubstr("p 바다는 넓고 깊었다. 여름이 끝났다.\n"
                                "note 풀이이다. 길어서 다음 줄로 간다.\n# 제2장 이별\n"));
}

TEST(Pdf, PagesOfALongOneStandInTheirOrder) {
  std::vector<std::vector<PdfText>> pages;
  std::string expected;
  for (int i = 1; i <= 250; ++i) {
    const std::string line = std::to_string(i) + "번째 쪽에 있는 글이다.";
    pages.push_back({{40, 200, 11, line}});
    expected += (i > 1 ? " " : "") + line;
  }
  const TemporaryFolder folder;
  write_pdf(folder.path() / "a.pdf", pages);
  const Document document = read_document(folder.path() / "a.pdf");
  std::string text;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks) text += (text.empty() ? "" : " ") + block.text;
  EXPECT_EQ(text, expected);
}

TEST(Pdf, WithoutTextOrDamagedIsAnError) {
  const TemporaryFolder folder;
  write_pdf(folder.path() / "empty.pdf", {{}});
  EXPECT_THROW(read_document(folder.path() / "empty.pdf"), Error);
  EXPECT_THROW(read_document(folder.write("bad.pdf", "%PDF-1.7\nnothing")), Error);
}

TEST(Pdf, FullProgramHasItsReader) {
  const TemporaryFolder folder;
  EXPECT_FALSE(needs_full_program(folder.write("a.pdf", "%PDF-1.7\n")));
}

}  // namespace
}  // namespace nangdok
