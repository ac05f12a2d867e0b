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

TEST(Markdown, WhatIsHeard) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"10<sup>2</sup>은 백이고 10^3^은 천이다.", "p 10²은 백이고 10³은 천이다.\n"},
      {"가^나 다^2 라", "p 가^나 다^2 라\n"},
      {"<ruby>漢字<rt>한자</rt></ruby>를 쓴다.", "p 한자를 쓴다.\n"},
      {"물\n: 마시는 것\n: 흐르는 것\n\n불\n\n: 타는 것\n\n뒤.",
       "p 물\nitem 마시는 것\nitem 흐르는 것\np 불\nitem 타는 것\np 뒤.\n"},
      {"3. 셋\n   - 안\n     1. 더 안\n4. 넷", "item 3. 셋\nitem 안\nitem 1. 더 안\nitem 4. 넷\n"},
      {"- [x] 우유\n- [ ] 빵", "item 우유\nitem 빵\n"},
      {"첫 줄  \n둘째 줄", "p 첫 줄 | 둘째 줄\n"},
      {"> 인용이다.\n>\n> 이어진다.", "quote 인용이다.\nquote 이어진다.\n"},
      {"![섬 사진](a.png)", "caption 섬 사진\n"},
      {"앞 ~~지운 말~~ **굵게** _기울여_ `코드` 뒤", "p 앞 지운 말 굵게 기울여 코드 뒤\n"},
      {"가.\n\n***\n\n나.", "p 나.\n"},
  };
  for (const auto& [text, expected] : cases)
    EXPECT_THAT(outline(read_bytes("# 글\n\n" + text + "\n")), HasSubstr(expected)) << text;
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
