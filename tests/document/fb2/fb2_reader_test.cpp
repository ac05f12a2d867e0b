#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;

std::string book(const std::string& body, const std::string& description = {},
                 const std::string& more = {}) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<FictionBook xmlns=\"http://www.gribuser.ru/xml/fictionbook/2.0\" "
         "xmlns:l=\"http://www.w3.org/1999/xlink\"><description>" +
         description + "</description><body>" + body + "</body>" + more + "</FictionBook>";
}

std::string outline_of(const std::string& body) {
  return outline(read_bytes(book(body), "글.fb2"));
}

TEST(Fb2Metadata, TitleAuthorsSeriesAndCover) {
  const Document document = read_bytes(
      book("<section><p>글.</p></section>",
           "<title-info><author><first-name>서진</first-name><last-name>한</last-name></author>"
           "<author><nickname>바다</nickname></author><book-title>겨울</book-title>"
           "<annotation><p>소개</p></annotation><date value=\"2020-01-02\">이천이십년</date>"
           "<coverpage><image l:href=\"#c.png\"/></coverpage><lang>ko</lang>"
           "<sequence name=\"사계\" number=\"4\"/></title-info>"
           "<publish-info><publisher>섬</publisher><isbn>9780000000000</isbn></publish-info>",
           "<binary id=\"c.png\" "
           "content-type=\"image/png\">iVBORw0KGgoAAAAN\nSUhEUgAAAAIAAAAD</binary>"));
  EXPECT_EQ(document.metadata.title, "겨울");
  EXPECT_EQ(document.metadata.authors, (std::vector<std::string>{"서진 한", "바다"}));
  EXPECT_EQ(document.metadata.description, "소개");
  EXPECT_EQ(document.metadata.date, "2020-01-02");
  EXPECT_EQ(document.metadata.series, "사계");
  EXPECT_EQ(document.metadata.series_part, "4");
  EXPECT_EQ(document.metadata.publisher, "섬");
  EXPECT_EQ(document.metadata.identifier, "9780000000000");
  ASSERT_TRUE(document.cover);
  EXPECT_EQ(document.cover->media_type, "image/png");
}

TEST(Fb2Chapters, SectionsWithTitlesAndPartsOfThem) {
  EXPECT_THAT(
      outline_of("<title><p>책</p></title>"
                 "<section><title><p>제1부</p><p>봄</p></title>"
                 "<section><title><p>제1장</p></title><p>가.</p></section>"
                 "<section><title><p>제2장</p></title><p>나.</p></section></section>"
                 "<section><title><p>제2부</p></title>"
                 "<section><title><p>제3장</p></title><p>다.</p></section></section>"),
      HasSubstr(
          "# 제1부 봄\nh1 책\nh2 제1부 봄\n## 제1장\nh3 제1장\np 가.\n## 제2장\nh3 제2장\np 나.\n"
          "# 제2부\nh2 제2부\n## 제3장\nh3 제3장\np 다.\n"));
}

TEST(Fb2Text, WhatIsHeard) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<poem><title><p>시</p></title><stanza><v>산에는</v><v>꽃이 핀다</v></stanza>"
       "<stanza><v>갈 봄</v></stanza><text-author>누구</text-author></poem>",
       "verse 산에는 | 꽃이 핀다\nverse 갈 봄\np 누구\n"},
      {"<cite><p>옛말이다.</p><text-author>누구</text-author></cite>",
       "quote 옛말이다.\nquote 누구\n"},
      {"<epigraph><p>앞말이다.</p></epigraph><p>글.</p>", "quote 앞말이다.\np 글.\n"},
      {"<p>10<sup>2</sup>은 <emphasis>백</emphasis>이다.</p>", "p 10²은 백이다.\n"},
      {"<image l:href='#a' alt='섬 사진'/>", "caption 섬 사진\n"},
      {"<table><tr><th>이름</th><th>나이</th></tr><tr><td>철수</td><td>열 살</td></tr></table>",
       "row 이름: 철수, 나이: 열 살\n"},
      {"<p>앞.</p><subtitle>* * *</subtitle><p>뒤.</p>", "left out (scene break mark): * * *\n"},
  };
  for (const auto& [body, expected] : cases)
    EXPECT_THAT(outline_of("<section>" + body + "</section>"), HasSubstr(expected)) << body;
}

TEST(Fb2Archive, IsReadAsTheBookInside) {
  EXPECT_THAT(outline(read_bytes(
                  made_archive({{"책.fb2", book("<section><p>글이다.</p></section>")}}), "책.zip")),
              HasSubstr("p 글이다.\n"));
}

}  // namespace
}  // namespace nangdok
