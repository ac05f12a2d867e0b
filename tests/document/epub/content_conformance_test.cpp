// What the W3C's EPUB tests (w3c/epub-tests) ask of a reading system, as far as it concerns how
// navigation and content documents are read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "epub/epub_parts.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// The chapters of a book of two texts with this navigation document.
std::string chapters_by(const std::string& nav, const std::string& spine = {}) {
  return chapters_of(read_parts(
      {{"META-INF/container.xml", container({"p.opf"})},
       {"p.opf", package(item("n", "nav.xhtml", "properties=\"scripted nav\"") +
                             item("a", "a.xhtml") + item("b", "b.xhtml"),
                         spine + itemref("a") + itemref("b"))},
       {"nav.xhtml", page(nav)},
       {"a.xhtml",
        page("<p>가나다라.</p><p>앞 <span id=\"mid\">가운데</span> 뒤.</p><p>마바사.</p>")},
       {"b.xhtml", page("<p>끝.</p>")}}));
}

TEST(NavigationDocument, FragmentsSpansAndImages) {
  EXPECT_EQ(
      chapters_by("<nav epub:type=\"toc\" hidden=\"\"><h2>차례</h2><ol hidden=\"\">"
                  "<li><a href=\"a.xhtml\">처음</a></li>"
                  "<li><a href=\"a.xhtml#mid\"><img src=\"i.png\" alt=\"가운데\"/></a></li>"
                  "<li><span>묶음</span><ol><li><a href=\"b.xhtml\"><b>끝</b>\n맺음</a></li></ol>"
                  "</li></ol></nav>"),
      "# 처음\np 가나다라.\n# 가운데\np 앞 가운데 뒤.\np 마바사.\n# 묶음\n## 끝 맺음\np 끝.\n");
}

TEST(NavigationDocument, PageListsAndLandmarksAreNoChapters) {
  EXPECT_EQ(chapters_by(
                "<nav epub:type=\"page-list\"><ol><li><a href=\"a.xhtml\">1</a></li>"
                "<li><a href=\"b.xhtml\">2</a></li></ol></nav>"
                "<nav epub:type=\"landmarks\"><ol><li><a epub:type=\"bodymatter\" "
                "href=\"b.xhtml\">본문</a></li></ol></nav>"
                "<nav epub:type=\"toc\"><ol><li><a href=\"a.xhtml\">하나</a></li>"
                "<li><a href=\"b.xhtml\">둘</a></li></ol></nav>"
                "<nav epub:type=\"lot\"><ol><li><a href=\"a.xhtml#mid\">표 1</a></li></ol></nav>"),
            "# 하나\np 가나다라.\np 앞 가운데 뒤.\np 마바사.\n# 둘\np 끝.\n");
}

TEST(NavigationDocument, InTheSpineItsOwnWordsAreRead) {
  const std::string nav =
      "<nav epub:type=\"toc\"><h1>차례</h1><ol><li><a href=\"a.xhtml\">하나</a></li>"
      "<li><a href=\"b.xhtml\">둘</a></li></ol></nav>";
  EXPECT_EQ(chapters_by(nav, itemref("n")),
            "# 하나\np 가나다라.\np 앞 가운데 뒤.\np 마바사.\n# 둘\np 끝.\n");
  EXPECT_THAT(chapters_by("<p>이 책을 읽는 이에게.</p>" + nav, itemref("n")),
              HasSubstr("p 이 책을 읽는 이에게.\n"));
}

TEST(NavigationDocument, MissingOrDamagedLosesNoText) {
  EXPECT_THAT(chapters_by("<p>아무것도 없다.</p>"), HasSubstr("p 가나다라.\n"));
  EXPECT_THAT(chapters_by("<nav epub:type=\"toc\"><ol><li><a href=\"lost.xhtml\">없음</a></li></ol>"
                          "</nav>"),
              HasSubstr("p 마바사.\n"));
}

TEST(ContentDocument, EncodingsAndDocumentTypes) {
  const std::string utf16 = [] {
    const std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><html><body><p>Ab</p></body></html>";
    std::string out = "\xFF\xFE";
    for (const char c : text) out += {c, '\0'};
    return out;
  }();
  const std::vector<std::pair<std::string, std::string>> cases = {
      {utf16, "p Ab\n"},
      {"<!DOCTYPE html [<!ENTITY own \"내 "
       "것\">]><html><body><p>가&nbsp;나&hellip;</p></body></html>",
       "p 가 나…\n"},
      {"<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" "
       "\"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\"><html><body><p>글.</p></body></html>",
       "p 글.\n"},
      {"<h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:body><h:p>글.</h:p></h:body></h:html>",
       "p 글.\n"},
  };
  for (const auto& [bytes, expected] : cases)
    EXPECT_THAT(chapters_of(read_parts({{"META-INF/container.xml", container({"p.opf"})},
                                        {"p.opf", package(item("a", "a.xhtml"), itemref("a"))},
                                        {"a.xhtml", bytes}})),
                HasSubstr(expected))
        << bytes;
}

TEST(ContentDocument, WhatOnlySomeSystemsShow) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<math alttext=\"엑스 제곱\"><mi>x</mi><mn>2</mn></math>", "p 엑스 제곱\n"},
      {"<p>글<img src=\"https://example.org/a.png\" alt=\"먼 그림\"/></p>", "caption 먼 그림\n"},
      {"<p>글.</p><video src=\"https://example.org/a.mp4\">영상을 틀 수 없다</video>",
       "left out (embedded object): 영상을 틀 수 없다\n"},
      {"<p>글.</p><object data=\"a.bin\"><p>대신 보는 글</p></object>",
       "left out (embedded object): 대신 보는 글\n"},
      {"<epub:switch><epub:case><p>한쪽.</p></epub:case><epub:default><p>모두.</p></epub:default>"
       "</epub:switch>",
       "p 모두.\n"},
      {"<details><summary>더 보기</summary><p>속글.</p></details>", "p 더 보기\np 속글.\n"},
      {"<div style=\"position:absolute; left:3px\"><span>쪽</span> <span>글.</span></div>",
       "p 쪽 글.\n"},
      {"<p dir=\"rtl\">글<script>document.write('나쁜')</script>.</p>", "p 글.\n"},
  };
  for (const auto& [body, expected] : cases) {
    const std::string read =
        outline(read_parts({{"META-INF/container.xml", container({"p.opf"})},
                            {"p.opf", package(item("a", "a.xhtml"), itemref("a"))},
                            {"a.xhtml", page(body)}}));
    EXPECT_THAT(read, HasSubstr(expected)) << body;
    EXPECT_THAT(read, Not(HasSubstr("나쁜"))) << body;
    EXPECT_THAT(read, Not(HasSubstr("p 한쪽"))) << body;
  }
}

TEST(FixedLayout, PagesAreReadOneAfterTheOther) {
  EXPECT_EQ(
      chapters_of(read_parts(
          {{"META-INF/container.xml", container({"p.opf"})},
           {"p.opf", package(item("n", "nav.xhtml", "properties=\"nav\"") + item("a", "1.xhtml") +
                                 item("b", "2.xhtml") + item("c", "3.xhtml"),
                             itemref("a", "properties=\"page-spread-right\"") + itemref("b") +
                                 itemref("c", "properties=\"rendition:layout-reflowable\""),
                             "<dc:title>책</dc:title>"
                             "<meta property=\"rendition:layout\">pre-paginated</meta>")},
           {"nav.xhtml", page("<nav epub:type=\"toc\"><ol><li><a href=\"1.xhtml\">하나</a></li>"
                              "<li><a href=\"3.xhtml\">둘</a></li></ol></nav>")},
           {"1.xhtml", page("<div><p>첫 쪽.</p></div>")},
           {"2.xhtml", page("<div><p>둘째 쪽.</p></div>")},
           {"3.xhtml", page("<p>셋째 쪽.</p>")}})),
      "# 하나\np 첫 쪽.\np 둘째 쪽.\n# 둘\np 셋째 쪽.\n");
}

}  // namespace
}  // namespace nangdok
