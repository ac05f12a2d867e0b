#include "package/read_along/sentence_marks.h"

#include <gmock/gmock.h>

#include <string>

#include "document/markup/xml.h"
#include "package/read_along/xml_writing.h"

namespace nangdok {
namespace {

using testing::ElementsAre;

/// The page's body after marking, and the ids.
struct Marked {
  std::string body;
  std::vector<std::string> ids;
};

Marked marked(const std::string& body, const std::vector<PageBlock>& blocks) {
  pugi::xml_document page =
      parse_xml("<html><body>" + body + "</body></html>", "page", XmlDetail::everything);
  Marked result;
  result.ids = mark_sentences(page, blocks, "s");
  const std::string all = saved(page);
  const std::size_t begin = all.find("<body>") + 6;
  result.body = all.substr(begin, all.find("</body>") - begin);
  return result;
}

TEST(SentenceMarks, SentencesOfAParagraphGetSpans) {
  const Marked page = marked("<p>첫째다. 둘째다.</p>", {{"/html/body/p", {"첫째다.", "둘째다."}}});
  EXPECT_EQ(page.body, "<p><span id=\"s1\">첫째다.</span> <span id=\"s2\">둘째다.</span></p>");
  EXPECT_THAT(page.ids, ElementsAre("s1", "s2"));
}

TEST(SentenceMarks, AnElementThatIsTheSentenceTakesTheId) {
  const Marked page = marked("<p>\n 하나다.\n</p><p id=\"own\">둘이다.</p>",
                             {{"/html/body/p[1]", {"하나다."}}, {"/html/body/p[2]", {"둘이다."}}});
  EXPECT_EQ(page.body, "<p id=\"s1\">\n 하나다.\n</p><p id=\"own\">둘이다.</p>");
  EXPECT_THAT(page.ids, ElementsAre("s1", "own"));
}

TEST(SentenceMarks, WhatIsNotHeardStaysOutsideTheSpans) {
  const Marked page = marked("<p>그랬다.<a href=\"#n\">1</a> 그리고 <em>갔다</em>.<!-- 끝 --></p>",
                             {{"/html/body/p", {"그랬다.", "그리고 갔다."}}});
  EXPECT_EQ(page.body,
            "<p><span id=\"s1\">그랬다.</span><a href=\"#n\">1</a> "
            "<span id=\"s2\">그리고 <em>갔다</em>.</span><!-- 끝 --></p>");
}

TEST(SentenceMarks, SentencesThatShareAnElementShareTheMark) {
  const Marked page = marked("<p>앞. <em>하나다. 둘</em>이다. 뒤.</p>",
                             {{"/html/body/p", {"앞.", "하나다.", "둘이다.", "뒤."}}});
  EXPECT_EQ(page.body,
            "<p><span id=\"s1\">앞.</span> <span id=\"s2\"><em>하나다. 둘</em>이다.</span> "
            "<span id=\"s3\">뒤.</span></p>");
  EXPECT_THAT(page.ids, ElementsAre("s1", "s2", "s2", "s3"));
}

TEST(SentenceMarks, RubyIsMarkedWhole) {
  const Marked page = marked("<p><ruby>漢字<rt>한자</rt></ruby>를 쓴다. 끝.</p>",
                             {{"/html/body/p", {"한자를 쓴다.", "끝."}}});
  EXPECT_EQ(page.body,
            "<p><span id=\"s1\"><ruby>漢字<rt>한자</rt></ruby>를 쓴다.</span> "
            "<span id=\"s2\">끝.</span></p>");
}

TEST(SentenceMarks, ATableRowIsItsOwnMark) {
  const Marked page = marked("<table><tr><td>철수</td><td>20</td></tr></table>",
                             {{"/html/body/table/tr", {"이름 철수, 나이 20."}}});
  EXPECT_EQ(page.body, "<table><tr id=\"s1\"><td>철수</td><td>20</td></tr></table>");
}

TEST(SentenceMarks, BlocksInsideABlockKeepTheirOwnText) {
  const Marked page = marked(
      "<ul><li>물이다. 불이다.<ul><li>물이다.</li></ul></li></ul>",
      {{"/html/body/ul/li", {"물이다.", "불이다."}}, {"/html/body/ul/li/ul/li", {"물이다."}}});
  EXPECT_EQ(page.body,
            "<ul><li><span id=\"s1\">물이다.</span> <span id=\"s2\">불이다.</span>"
            "<ul><li id=\"s3\">물이다.</li></ul></li></ul>");
}

TEST(SentenceMarks, LinesOfOneElementAreBlocksOfTheirOwn) {
  const Marked page = marked("<div>한 줄.<br/><br/>두 줄.</div>",
                             {{"/html/body/div", {"한 줄."}}, {"/html/body/div", {"두 줄."}}});
  EXPECT_EQ(page.body,
            "<div><span id=\"s1\">한 줄.</span><br/><br/><span id=\"s2\">두 줄.</span></div>");
}

TEST(SentenceMarks, WhatThePageDoesNotSayHasNoMark) {
  const Marked page = marked(
      "<p>하나다.</p>",
      {{"/html/body/p", {"낭독은 여기서 쉽니다.", "하나다."}}, {"/html/body/p[7]", {"없는 곳."}}});
  EXPECT_EQ(page.body, "<p id=\"s1\">하나다.</p>");
  EXPECT_THAT(page.ids, ElementsAre("", "s1", ""));
}

TEST(SentenceMarks, DecomposedHangulIsFoundAndIdsAreNew) {
  // 가 as two jamo.
  const Marked page =
      marked("<p id=\"s1\">\u1100\u1161다. 나다.</p>", {{"/html/body/p", {"가다.", "나다."}}});
  EXPECT_EQ(page.body,
            "<p id=\"s1\"><span id=\"s2\">가다.</span> <span id=\"s3\">나다.</span></p>");
}

TEST(SentenceMarks, PrefixesOfNamesAreKept) {
  pugi::xml_document page = parse_xml(
      "<h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:body><h:p>가. "
      "나.</h:p></h:body></h:html>",
      "page", XmlDetail::everything);
  mark_sentences(page, std::vector<PageBlock>{{"/h:html/h:body/h:p", {"가.", "나."}}}, "s");
  EXPECT_THAT(saved(page), testing::HasSubstr("<h:span id=\"s1\">가.</h:span>"));
}

}  // namespace
}  // namespace nangdok
