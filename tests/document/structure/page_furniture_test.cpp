#include "document/structure/page_furniture.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

TEST(FurnitureReason, LinesThatNoAuthorWrites) {
  const struct {
    const char* line;
    const char* reason;
  } rows[] = {
      {"sunset-2.A1b2C3.webp", "image file name"},
      {"IMG_0012.JPG", "image file name"},
      {"가족 사진 1.png", "image file name"},
      {"출처 입력", "editor's placeholder"},
      {"공유하기", "button of the page"},
      {"- 37 -", "page number"},
      {"12 / 300", "page number"},
      {"p. 8", "page number"},
      {"https://example.org/a?b=1", "web address"},
      {"ⓒ 2020 하늘출판사", "copyright line"},
      {"<저작권자 ⓒ 신문사, 무단 전재 금지>", "copyright line"},
      {"본문 바로가기", "navigation of the page"},
  };
  for (const auto& row : rows) EXPECT_EQ(furniture_reason(row.line), row.reason) << row.line;
}

TEST(FurnitureReason, TextIsNone) {
  for (const char* line :
       {"그는 photo.jpg를 열었다.", "12", "1/2을 마셨다.", "공유하기 어려운 마음이 있다.", "",
        "https://example.org 에서 찾았다.", "구독자에게 고맙다."}) {
    EXPECT_FALSE(furniture_reason(line)) << line;
  }
}

TEST(EdgeFurnitureReason, AtHeadAndFoot) {
  const struct {
    const char* line;
    const char* reason;
  } rows[] = {
      {"brunch", "site name"},
      {"티스토리", "site name"},
      {"keyword", "keywords"},
      {"#여행 #바다", "keywords"},
      {"댓글 12", "counter of the page"},
      {"조회수 1,204", "counter of the page"},
      {"5 min read", "counter of the page"},
      {"3일 전", "counter of the page"},
      {"작가의 이전글봄을 기다리며", "link to another post"},
      {"다음글: 여름", "link to another post"},
  };
  for (const auto& row : rows) EXPECT_EQ(edge_furniture_reason(row.line), row.reason) << row.line;
  for (const char* line :
       {"댓글 문화가 바뀌었다.", "다음 글에서 계속된다.", "1", "# 제목", "3일 전에 왔다."}) {
    EXPECT_FALSE(edge_furniture_reason(line)) << line;
  }
}

Block paragraph(const char* text, bool section = false) {
  Block block;
  block.text = text;
  block.section_break_before = section;
  return block;
}

TEST(TakeOutFurniture, EdgesOnlyAtTheEdges) {
  std::vector<Block> blocks{paragraph("brunch"),        paragraph("바람이 많이 부는 날이었다."),
                            paragraph("검색"),          paragraph("그 단어가 화면에 남아 있었다."),
                            paragraph("keyword", true), paragraph("바람"),
                            paragraph("댓글 2")};
  std::vector<LeftOut> left_out;
  take_out_furniture(blocks, left_out);
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[1].text, "검색");
  ASSERT_EQ(left_out.size(), 4U);
  EXPECT_EQ(left_out[2].text, "바람");
  EXPECT_EQ(left_out[2].reason, "keywords");
}

TEST(TakeOutFurniture, PassesTheSectionBreakOn) {
  std::vector<Block> blocks{paragraph("첫 문단이 여기에 있다."), paragraph("a.jpg", true),
                            paragraph("둘째 문단이 여기에 있다.")};
  std::vector<LeftOut> left_out;
  take_out_furniture(blocks, left_out);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_TRUE(blocks[1].section_break_before);
}

}  // namespace
}  // namespace nangdok
