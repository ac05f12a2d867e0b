#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;

const std::string automatic_styles =
    R"(<style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>)"
    R"(<style:style style:name="Q" style:parent-style-name="Quotations"/>)"
    R"(<text:list-style style:name="L"><text:list-level-style-number text:level="1")"
    R"( style:num-format="가" style:num-suffix="."/><text:list-level-style-number text:level="2")"
    R"x( style:num-format="1" style:num-prefix="(" style:num-suffix=")" text:display-levels="2"/>)x"
    R"(<text:list-level-style-bullet text:level="3"/></text:list-style>)";

/// The outline of an ODT with this text; `styles` stand in styles.xml.
std::string odt_outline(const std::string& text, const ReadOptions& options = {},
                        const std::string& styles = {}) {
  return outline(read_bytes(
      made_archive(
          {{"mimetype", "application/vnd.oasis.opendocument.text"},
           {"styles.xml", "<office:document-styles><office:styles>" + styles +
                              "</office:styles></office:document-styles>"},
           {"content.xml", "<office:document-content><office:automatic-styles>" + automatic_styles +
                               "</office:automatic-styles><office:body><office:text>" + text +
                               "</office:text></office:body></office:document-content>"}}),
      "글.odt", options));
}

std::string item(const std::string& text, const std::string& more = {}) {
  return "<text:list-item " + more + "><text:p>" + text + "</text:p></text:list-item>";
}

TEST(OdtLists, NumbersInTheirFormatsByLevel) {
  EXPECT_THAT(
      odt_outline("<text:list text:style-name='L'>" + item("첫째") +
                  "<text:list-item><text:p>둘째</text:p><text:list>" + item("안쪽") + item("옆") +
                  "</text:list><text:p>둘째의 둘째 문단</text:p></text:list-item>" + item("셋째") +
                  "</text:list>"),
      HasSubstr("item 가. 첫째\nitem 나. 둘째\nitem (나.1) 안쪽\nitem (나.2) 옆\n"
                "item 둘째의 둘째 문단\nitem 다. 셋째\n"));
}

TEST(OdtLists, GoOnWhereTheySay) {
  EXPECT_THAT(
      odt_outline("<text:list text:style-name='L' xml:id='one'>" + item("하나") +
                  "</text:list><text:p>사이.</text:p>"
                  "<text:list text:style-name='L' text:continue-numbering='true'>" +
                  item("둘") + "</text:list><text:list text:style-name='L'>" + item("다른 하나") +
                  "</text:list><text:list text:style-name='L' text:continue-list='one'>" +
                  item("둘") + item("다섯", "text:start-value='5'") + "</text:list>"),
      HasSubstr("item 가. 하나\np 사이.\nitem 나. 둘\nitem 가. 다른 하나\nitem 나. 둘\n"
                "item 마. 다섯\n"));
}

TEST(OdtHeadings, TakeTheirNumberFromTheOutline) {
  const std::string styles =
      R"(<text:outline-style><text:outline-level-style text:level="1" style:num-format="1")"
      R"( style:num-prefix="제" style:num-suffix="장"/><text:outline-level-style text:level="2")"
      R"( style:num-format=""/></text:outline-style>)";
  EXPECT_THAT(
      odt_outline(
          "<text:h text:outline-level='1' text:is-list-header='true'>머리말</text:h>"
          "<text:p>글.</text:p><text:h text:outline-level='1'>만남</text:h><text:p>글.</text:p>"
          "<text:h text:outline-level='2'>아침</text:h><text:p>글.</text:p>"
          "<text:h text:outline-level='1'>이별</text:h><text:p>글.</text:p>",
          {}, styles),
      HasSubstr("# 머리말\nh1 머리말\np 글.\n# 제1장 만남\nh1 제1장 만남\np 글.\nh2 아침\np 글.\n"
                "# 제2장 이별\nh1 제2장 이별\np 글.\n"));
}

TEST(OdtText, WhatIsHeard) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<text:p>10<text:span text:style-name='S'>2</text:span>은 백이다.</text:p>",
       "p 10²은 백이다.\n"},
      {"<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>한자</"
       "text:ruby-text>"
       "</text:ruby>를 쓴다.</text:p>",
       "p 한자를 쓴다.\n"},
      {"<text:p>앞<text:s text:c='3'/>뒤<text:tab/>끝</text:p>", "p 앞 뒤 끝\n"},
      {"<text:p>첫 줄<text:line-break/>둘째 줄</text:p>", "p 첫 줄 | 둘째 줄\n"},
      {"<text:p text:style-name='Q'>옛말이다.</text:p>", "quote 옛말이다.\n"},
      {"<text:p><draw:frame><draw:image/><svg:desc>섬 사진</svg:desc></draw:frame></text:p>",
       "caption 섬 사진\n"},
      {"<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>때</"
       "text:p>"
       "</table:table-cell><table:table-cell><text:p>일</text:p></table:table-cell></"
       "table:table-row>"
       "</table:table-header-rows><table:table-row><table:table-cell "
       "table:number-rows-spanned='2'><text:p>봄</text:p></table:table-cell><table:table-cell>"
       "<text:p>심기</text:p></table:table-cell></table:table-row><table:table-row>"
       "<table:covered-table-cell/><table:table-cell><text:p>물주기</text:p></table:table-cell>"
       "</table:table-row></table:table>",
       "row 때: 봄, 일: 심기\nrow 때: 봄, 일: 물주기\n"},
  };
  for (const auto& [text, expected] : cases)
    EXPECT_THAT(odt_outline(text), HasSubstr(expected)) << text;
}

TEST(OdtText, WhatIsLeftOutAndWhy) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<text:table-of-content><text:index-body><text:p>하나 1</text:p></text:index-body>"
       "</text:table-of-content>",
       "left out (table of contents): 하나 1\n"},
      {"<text:tracked-changes><text:changed-region><text:deletion><text:p>지운 글</text:p>"
       "</text:deletion></text:changed-region></text:tracked-changes>",
       "left out (deleted text (tracked change)): 지운 글\n"},
      {"<text:p>글<office:annotation><text:p>덧말</text:p></office:annotation></text:p>",
       "left out (comment): 덧말\n"},
      {"<text:p>글 <text:page-number>7</text:page-number></text:p>", "left out (page number): 7\n"},
  };
  for (const auto& [text, expected] : cases)
    EXPECT_THAT(odt_outline(text + "<text:p>글.</text:p>"), HasSubstr(expected)) << text;
}

}  // namespace
}  // namespace nangdok
