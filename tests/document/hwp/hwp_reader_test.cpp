#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

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

}  // namespace
}  // namespace nangdok
