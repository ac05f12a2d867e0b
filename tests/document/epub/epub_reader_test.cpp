#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "epub/made_epub.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> chapter_titles(const Document& document) {
  std::vector<std::string> out;
  for (const Chapter& chapter : document.chapters)
    out.push_back(std::string(static_cast<std::size_t>(chapter.depth), '>') + chapter.title);
  return out;
}

/// The outline of an EPUB with one text.
std::string outline_of_body(const std::string& body, const ReadOptions& options = {}) {
  MadeEpub epub;
  epub.texts = {{"a.xhtml", body, ""}};
  return outline(read_bytes(epub.bytes(), "book.epub", options));
}

TEST(EpubChapters, NavigationDocumentNamesThem) {
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<h1>하나</h1><p>첫째 글.</p>", ""},
                {"b.xhtml", "<h1>둘</h1><p>둘째 글.</p>", ""}};
  epub.nav = R"(<ol><li><a href="a.xhtml">봄</a></li><li><a href="b.xhtml">여름</a></li></ol>)";
  EXPECT_EQ(chapter_titles(read_bytes(epub.bytes())), (std::vector<std::string>{"봄", "여름"}));
}

TEST(EpubChapters, NcxWithEncodedAndFragmentLinks) {
  MadeEpub epub;
  epub.texts = {
      {"제 1.xhtml", "<h2 id='가'>만남</h2><p>글.</p><h2 id='나'>이별</h2><p>글.</p>", ""}};
  epub.nav_map =
      R"(<navPoint><navLabel><text>만남</text></navLabel><content src="%EC%A0%9C%201.xhtml#%EA%B0%80"/></navPoint>)"
      R"(<navPoint><navLabel><text>이별</text></navLabel><content src="%EC%A0%9C%201.xhtml#%EB%82%98"/></navPoint>)";
  const Document document = read_bytes(epub.bytes());
  EXPECT_EQ(chapter_titles(document), (std::vector<std::string>{"만남", "이별"}));
  EXPECT_EQ(document.chapters[1].blocks.at(1).text, "글.");
}

TEST(EpubChapters, PartsHoldChapters) {
  MadeEpub epub;
  epub.texts = {{"p.xhtml", "<h1>제1부</h1>", ""},
                {"a.xhtml", "<p>가.</p>", ""},
                {"b.xhtml", "<p>나.</p>", ""}};
  epub.nav = R"(<ol><li><a href="p.xhtml">제1부</a><ol><li><a href="a.xhtml">가장</a></li>)"
             R"(<li><a href="b.xhtml">나장</a></li></ol></li></ol>)";
  EXPECT_EQ(chapter_titles(read_bytes(epub.bytes())),
            (std::vector<std::string>{"제1부", ">가장", ">나장"}));
}

TEST(EpubChapters, EmptyLabelShiftsNoOther) {
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<p>가나다.</p>", ""},
                {"b.xhtml", "<p>라마바.</p>", ""},
                {"c.xhtml", "<p>사아자.</p>", ""}};
  epub.nav = R"(<ol><li><a href="a.xhtml">봄</a></li><li><a href="b.xhtml"></a></li>)"
             R"(<li><a href="c.xhtml">가을</a></li></ol>)";
  const Document document = read_bytes(epub.bytes());
  ASSERT_EQ(document.chapters.size(), 3U);
  EXPECT_EQ(document.chapters[0].title, "봄");
  EXPECT_EQ(document.chapters[2].title, "가을");
  EXPECT_EQ(document.chapters[2].blocks.at(0).text, "사아자.");
}

TEST(EpubChapters, ThreeHundred) {
  MadeEpub epub;
  for (int i = 0; i < 300; ++i) {
    const std::string name = "c" + std::to_string(i) + ".xhtml";
    epub.texts.push_back({name, "<p>글.</p>", ""});
    epub.nav += "<li><a href=\"" + name + "\">" + std::to_string(i) + "화</a></li>";
  }
  epub.nav = "<ol>" + epub.nav + "</ol>";
  const Document document = read_bytes(epub.bytes());
  ASSERT_EQ(document.chapters.size(), 300U);
  EXPECT_EQ(document.chapters[299].title, "299화");
}

TEST(EpubMetadata, TitlesCreatorsSeriesAndCover) {
  MadeEpub epub;
  epub.metadata =
      R"(<dc:identifier id="id">urn:isbn:9780000000000</dc:identifier><dc:title id="m">겨울</dc:title>)"
      R"(<meta refines="#m" property="title-type">main</meta><dc:title id="s">어느 항구</dc:title>)"
      R"(<meta refines="#s" property="title-type">subtitle</meta><dc:creator id="a">한서진</dc:creator>)"
      R"(<dc:creator id="t">옮긴이</dc:creator><meta refines="#t" property="role">trl</meta>)"
      R"(<dc:language>ko</dc:language><dc:publisher>바다</dc:publisher><dc:date>2020-01-02</dc:date>)"
      R"(<dc:description>&lt;p&gt;소개&lt;/p&gt;</dc:description>)"
      R"(<meta property="belongs-to-collection" id="c">사계</meta>)"
      R"(<meta refines="#c" property="group-position">4</meta>)";
  epub.texts = {{"a.xhtml", "<p>글.</p>", ""}};
  epub.manifest =
      R"(<item id="cv" href="cover.png" media-type="image/png" properties="cover-image"/>)";
  using namespace std::string_literals;
  epub.parts = {{"OEBPS/cover.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03"s}};
  const Document document = read_bytes(epub.bytes());
  EXPECT_EQ(document.metadata.title, "겨울");
  EXPECT_EQ(document.metadata.subtitle, "어느 항구");
  EXPECT_EQ(document.metadata.authors, std::vector<std::string>{"한서진"});
  EXPECT_EQ(document.metadata.publisher, "바다");
  EXPECT_EQ(document.metadata.date, "2020-01-02");
  EXPECT_EQ(document.metadata.description, "소개");
  EXPECT_EQ(document.metadata.series, "사계");
  EXPECT_EQ(document.metadata.series_part, "4");
  EXPECT_EQ(document.metadata.identifier, "urn:isbn:9780000000000");
  ASSERT_TRUE(document.cover);
  EXPECT_EQ(document.cover->media_type, "image/png");
}

TEST(EpubText, WhatIsHeard) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<p><ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby>를 쓴다.</p>", "p 한자를 쓴다.\n"},
      {"<p><ruby>서울<rt>首都</rt></ruby>에 간다.</p>", "p 서울에 간다.\n"},
      {"<p>10<sup>2</sup>은 백이고 m<sup>2</sup>은 넓이이다.</p>",
       "p 10²은 백이고 m²은 넓이이다.\n"},
      {"<p>앞글.<img src='a.png' alt='섬 사진'/>뒷글.</p>", "p 앞글.뒷글.\ncaption 섬 사진\n"},
      {"<ol start='3'><li>셋</li><li>넷<ul><li>작은 것</li></ul></li></ol>",
       "item 3. 셋\nitem 4. 넷\nitem 작은 것\n"},
      {"<ol type='i'><li>하나</li></ol>", "item i. 하나\n"},
      {"<ol style='list-style-type: upper-roman'><li value='4'>넷</li></ol>", "item IV. 넷\n"},
      {"<ol style='list-style: hangul'><li>하나</li><li>둘</li></ol>",
       "item 가. 하나\nitem 나. 둘\n"},
      {"<ol style='margin: 0; list-style: none'><li>하나</li></ol>", "item 하나\n"},
      {"<dl><dt>물</dt><dd>마시는 것</dd></dl>", "item 물\nitem 마시는 것\n"},
      {"<blockquote><p>옛말이다.</p></blockquote>", "quote 옛말이다.\n"},
      {"<div class='poem'><p>산에는<br/>꽃이 핀다</p></div>", "verse 산에는 | 꽃이 핀다\n"},
      {"<aside class='sidebar'><p>곁글이다.</p></aside>", "p 곁글이다.\n"},
      {"<figure><img src='a.png' alt='설명'/><figcaption>그림 하나</figcaption></figure>",
       "caption 그림 하나\n"},
      {"<table><tr><th>이름</th><th>나이</th></tr><tr><td>철수</td><td>열 살</td></tr></table>",
       "row 이름: 철수, 나이: 열 살\n"},
      {"<table><tr><th>때</th><th>일</th></tr><tr><td rowspan='2'>봄</td><td>심기</td></tr>"
       "<tr><td>물주기</td></tr></table>",
       "row 때: 봄, 일: 심기\nrow 때: 봄, 일: 물주기\n"},
      {"<p>첫째 줄<br/><br/>둘째 문단</p>", "p 첫째 줄\np 둘째 문단\n"},
      {"<p>A&nbsp;&amp;&hellip;</p>", "p A &…\n"},
  };
  for (const auto& [body, expected] : cases)
    EXPECT_THAT(outline_of_body(body), HasSubstr(expected)) << body;
}

TEST(EpubText, WhatIsLeftOutAndWhy) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<p>글<span epub:type='pagebreak'>17</span>이다.</p>",
       "p 글이다.\nleft out (page number): 17\n"},
      {"<p>글.</p><pre><code>int x;</code></pre>", "left out (code block): int x;\n"},
      {"<p>가.</p><p>* * *</p><p>나.</p>", "left out (scene break mark): * * *\n"},
      {"<p>글.<img src='x.jpg' alt='IMG_0001.jpg'/></p>", "(image file name): IMG_0001.jpg\n"},
      {"<p>글.</p><p hidden=''>숨은 글</p>", "left out (hidden text): 숨은 글\n"},
  };
  for (const auto& [body, expected] : cases)
    EXPECT_THAT(outline_of_body(body), HasSubstr(expected)) << body;
}

TEST(EpubNotes, SkippedSpokenInlineOrAtTheEnd) {
  const std::string body =
      "<p>첫 글이다.<a epub:type='noteref' href='#n1'>1</a> 다음 글.</p>"
      "<aside epub:type='footnote' id='n1'><p>풀이이다.</p></aside>";
  EXPECT_THAT(outline_of_body(body), HasSubstr("p 첫 글이다. 다음 글.\n"));
  EXPECT_THAT(outline_of_body(body), HasSubstr("left out (footnote): 풀이이다.\n"));
  ReadOptions options;
  options.notes = NoteMode::inline_;
  EXPECT_THAT(outline_of_body(body, options), HasSubstr("p 첫 글이다. (풀이이다.) 다음 글.\n"));
  options.notes = NoteMode::end;
  EXPECT_THAT(outline_of_body(body, options), HasSubstr("p 첫 글이다. 다음 글.\nnote 풀이이다.\n"));
}

TEST(EpubNotes, PlainLinksOfEpub2) {
  const std::string body =
      "<p>글이다.<sup><a id='r1' href='#n1'>1)</a></sup></p><p>끝.</p>"
      "<p id='n1'><a href='#r1'>1)</a> 옛 풀이.</p>";
  const std::string text = outline_of_body(body);
  EXPECT_THAT(text, HasSubstr("p 글이다.\np 끝.\n"));
  EXPECT_THAT(text, HasSubstr("left out (footnote): 옛 풀이.\n"));
}

TEST(EpubFrontMatter, CopyrightPageAndContentsAreLeftOutUnlessKept) {
  MadeEpub epub;
  epub.texts = {{"c.xhtml", "<p>펴낸곳 바다</p>", "epub:type='copyright-page'"},
                {"a.xhtml", "<h1>하나</h1><p>글.</p>", ""}};
  epub.nav = R"(<ol><li><a href="a.xhtml">하나</a></li></ol>)";
  epub.spine = R"(<itemref idref="nav"/>)";
  const std::string text = outline(read_bytes(epub.bytes()));
  EXPECT_THAT(text, HasSubstr("left out (copyright page): 펴낸곳 바다\n"));
  EXPECT_THAT(text, HasSubstr("left out (table of contents): 1. 하나\n"));
  ReadOptions options;
  options.keep_front_matter = true;
  EXPECT_THAT(outline(read_bytes(epub.bytes(), "b", options)), HasSubstr("p 펴낸곳 바다\n"));
}

TEST(EpubPlaces, NameThePartAndTheElement) {
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<p>가.</p><div><p>나.</p></div>", ""}};
  const Document document = read_bytes(epub.bytes());
  const SourcePlace& place = document.chapters.at(0).blocks.at(1).source;
  EXPECT_EQ(place.file, "OEBPS/a.xhtml");
  EXPECT_EQ(place.path, "/html/body/div/p");
}

TEST(EpubDamage, ChapterThatIsNoXmlIsReadAsHtml) {
  EXPECT_THAT(outline_of_body("<p>가<br>나.<p>다."), HasSubstr("p 다.\n"));
}

}  // namespace
}  // namespace nangdok
