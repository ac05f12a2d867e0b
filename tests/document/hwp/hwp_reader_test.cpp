#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;

/// The documents with which fuzzing begins: one text in the two formats of Hangul.
Document read_corpus(const std::string& name) {
  return read_document(std::filesystem::path(NANGDOK_SOURCE_DIR) / "tests/fuzz/corpus" / name);
}

TEST(Hwpx, HeadingsListsTablesAndNotes) {
  EXPECT_EQ(
      outline(read_corpus("hwpx/book.hwpx")),
      "title: 책\nauthor: 한서진\n"
      "# 제1장 만남\nh1 제1장 만남\np 글이다. | 둘째 줄.\nitem 1. 하나\nrow 이름: 철수, 값: 열\n"
      "# 제2장 이별\nh1 제2장 이별\np 끝.\n"
      "left out (running head): 머리글\nleft out (note reference): 1\n"
      "left out (footnote): 풀이이다.\n");
}

TEST(Hwp5, HeadingsTablesAndNotes) {
  EXPECT_EQ(outline(read_corpus("hwp5/book.hwp")),
            "title: book\n"
            "# 제1장 만남\nh1 제1장 만남\np 글이다.\nrow 이름: 철수, 값: 열\n"
            "# 제2장 이별\nh1 제2장 이별\np 끝.\n"
            "left out (note reference): 1\nleft out (footnote): 풀이이다.\n");
}

std::string outline_of_hwpx(const std::string& head, const std::string& section,
                            const ReadOptions& options = {}) {
  return outline(read_bytes(
      made_archive({{"mimetype", "application/hwp+zip"},
                    {"Contents/header.xml",
                     "<hh:head xmlns:hh=\"h\"><hh:refList>" + head + "</hh:refList></hh:head>"},
                    {"Contents/section0.xml",
                     "<hs:sec xmlns:hs=\"s\" xmlns:hp=\"p\">" + section + "</hs:sec>"}}),
      "글.hwpx", options));
}

std::string paragraph(const std::string& shape, const std::string& run,
                      const std::string& more = {}) {
  return "<hp:p paraPrIDRef=\"" + shape + "\"><hp:run " + more + ">" + run + "</hp:run></hp:p>";
}

const std::string hwpx_lists =
    R"(<hh:numberings><hh:numbering id="1"><hh:paraHead level="1" numFormat="DIGIT">^1.</hh:paraHead>)"
    R"(<hh:paraHead level="2" numFormat="HANGUL_SYLLABLE">^2)</hh:paraHead></hh:numbering>)"
    R"(<hh:numbering id="2"><hh:paraHead level="1" start="3" numFormat="ROMAN_CAPITAL">제^1장</hh:paraHead>)"
    R"(</hh:numbering></hh:numberings><hh:paraProperties>)"
    R"(<hh:paraPr id="0"><hh:heading type="NONE"/></hh:paraPr>)"
    R"(<hh:paraPr id="1"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr>)"
    R"(<hh:paraPr id="2"><hh:heading type="NUMBER" idRef="1" level="1"/></hh:paraPr>)"
    R"(<hh:paraPr id="3"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr>)"
    R"(<hh:paraPr id="4"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr>)"
    R"(</hh:paraProperties><hh:charProperties><hh:charPr id="0"/><hh:charPr id="1"><hh:supscript/>)"
    R"(</hh:charPr></hh:charProperties>)";

TEST(Hwpx, ListsKeepTheirNumbers) {
  EXPECT_THAT(
      outline_of_hwpx(hwpx_lists,
                      paragraph("1", "<hp:t>하나</hp:t>") + paragraph("2", "<hp:t>안쪽</hp:t>") +
                          paragraph("2", "<hp:t>옆</hp:t>") + paragraph("1", "<hp:t>둘</hp:t>") +
                          paragraph("3", "<hp:t>점</hp:t>")),
      HasSubstr("item 1. 하나\nitem 가) 안쪽\nitem 나) 옆\nitem 2. 둘\nitem 점\n"));
}

TEST(Hwpx, HeadingsAreNumberedByTheListOfTheirSection) {
  EXPECT_THAT(
      outline_of_hwpx(hwpx_lists,
                      paragraph("4", "<hp:secPr outlineShapeIDRef='2'/><hp:t>만남</hp:t>") +
                          paragraph("0", "<hp:t>글.</hp:t>") + paragraph("4", "<hp:t>이별</hp:t>") +
                          paragraph("0", "<hp:t>끝.</hp:t>")),
      HasSubstr("# 제III장 만남\nh1 제III장 만남\np 글.\n# 제IV장 이별\nh1 제IV장 이별\np 끝.\n"));
}

TEST(Hwpx, SuperscriptsAndRuby) {
  EXPECT_THAT(
      outline_of_hwpx(hwpx_lists,
                      "<hp:p><hp:run><hp:t>10</hp:t></hp:run><hp:run charPrIDRef='1'>"
                      "<hp:t>2</hp:t></hp:run><hp:run><hp:t>은 </hp:t><hp:dutmal><hp:mainText>百"
                      "</hp:mainText><hp:subText>백</hp:subText></hp:dutmal><hp:t>이다.</hp:t>"
                      "</hp:run></hp:p>"),
      HasSubstr("p 10²은 백이다.\n"));
}

}  // namespace
}  // namespace nangdok
