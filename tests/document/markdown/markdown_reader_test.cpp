#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;

TEST(Markdown, FrontMatterHeadingsAndBlocks) {
  const std::string text =
      "---\ntitle: '바다: 이야기'\nauthor: [김하늘, 이바다]\ndate: 2024-03-01\n---\n\n"
      "# 제1장 만남\n\n첫 줄\n둘째 줄이다.\n\n3. 셋\n4. 넷\n\n> 인용이다.\n\n"
      "# 제2장 이별\n\n```c\nint x;\n```\n\n| 산에는\n| 꽃이\n";
  EXPECT_EQ(outline(read_bytes(text)),
            "title: 바다: 이야기\nauthor: 김하늘\nauthor: 이바다\ndate: 2024-03-01\n"
            "# 제1장 만남\nh1 바다: 이야기\nh1 제1장 만남\np 첫 줄 둘째 줄이다.\n"
            "item 3. 셋\nitem 4. 넷\nquote 인용이다.\n"
            "# 제2장 이별\nh1 제2장 이별\nverse 산에는 | 꽃이\n"
            "left out (code block): int x;\n");
}

TEST(Markdown, FootnotesAndTables) {
  const std::string text =
      "# 글\n\n말한다.[^가]\n\n| 이름 | 값 |\n|---|---|\n| 하나 | 둘 |\n\n[^가]: 풀이\n    둘째 "
      "줄\n";
  const std::string read = outline(read_bytes(text));
  EXPECT_THAT(read, HasSubstr("p 말한다.\n"));
  EXPECT_THAT(read, HasSubstr("row 이름: 하나, 값: 둘\n"));
  EXPECT_THAT(read, HasSubstr("left out (footnote): 풀이 둘째 줄\n"));
}

TEST(Markdown, LoneTopHeadingIsTheTitle) {
  const Document document = read_bytes("# 책\n\n## 봄\n\n가.\n\n## 여름\n\n나.\n");
  EXPECT_EQ(document.metadata.title, "책");
  ASSERT_EQ(document.chapters.size(), 2U);
  EXPECT_EQ(document.chapters[0].title, "봄");
}

TEST(Markdown, BlocksKnowTheirLines) {
  const Document document = read_bytes("# 글\n\n첫째.\n\n둘째 **줄**.\n");
  const SourcePlace& place = document.chapters.at(0).blocks.at(2).source;
  EXPECT_EQ(place.line, 5U);
  EXPECT_EQ(place.begin, std::string("# 글\n\n첫째.\n\n").size());
}

TEST(Markdown, CodeIsAnnouncedOnRequest) {
  ReadOptions options;
  options.announce_code = true;
  EXPECT_THAT(outline(read_bytes("# 글\n\n```\nx\n```\n", "a", options)),
              HasSubstr("caption 코드는 생략합니다.\n"));
}

}  // namespace
}  // namespace nangdok
