#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "epub/made_epub.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string epub(const std::string& body) {
  MadeEpub made;
  made.texts = {{"a.xhtml", body, ""}};
  return made.bytes();
}

/// One document in each format: a paragraph and a cell of a table, each with its footnote.
std::vector<std::pair<std::string, std::string>> documents() {
  const std::string html =
      "<p>첫 글이다.<a epub:type='noteref' href='#n1'>1</a> 다음 글.</p>"
      "<table><tr><th>때</th><th>일</th></tr><tr><td>봄<a epub:type='noteref' href='#n2'>2</a></td>"
      "<td>심기</td></tr></table>"
      "<aside epub:type='footnote' id='n1'><p>풀이이다.</p></aside>"
      "<aside epub:type='footnote' id='n2'><p>둘째 풀이.</p></aside>";
  const auto docx_cell = [](const std::string& text, const std::string& more = {}) {
    return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r>" + more + "</w:p></w:tc>";
  };
  const std::string docx = made_archive(
      {{"word/document.xml",
        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>첫 글이다.</w:t></w:r><w:r>"
        "<w:footnoteReference w:id='2'/></w:r><w:r><w:t xml:space='preserve'> 다음 "
        "글.</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" +
            docx_cell("때") + docx_cell("일") + "</w:tr><w:tr>" +
            docx_cell("봄", "<w:r><w:endnoteReference w:id='3'/></w:r>") + docx_cell("심기") +
            "</w:tr></w:tbl></w:body></w:document>"},
       {"word/footnotes.xml",
        "<w:footnotes xmlns:w='w'><w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>-</w:t>"
        "</w:r></w:p></w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>풀이이다.</w:t></w:r></w:p>"
        "</w:footnote></w:footnotes>"},
       {"word/endnotes.xml",
        "<w:endnotes xmlns:w='w'><w:endnote w:id='3'><w:p><w:r><w:t>둘째 풀이.</w:t></w:r></w:p>"
        "</w:endnote></w:endnotes>"}});
  const auto odt_note = [](const std::string& text) {
    return "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>" + text +
           "</text:p></text:note-body></text:note>";
  };
  const auto odt_cell = [](const std::string& text) {
    return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
  };
  const std::string odt = made_archive(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        "<office:document-content><office:body><office:text><text:p>첫 글이다." +
            odt_note("풀이이다.") +
            " 다음 글.</text:p><table:table><table:table-header-rows><table:table-row>" +
            odt_cell("때") + odt_cell("일") +
            "</table:table-row></table:table-header-rows><table:table-row>" +
            odt_cell("봄" + odt_note("둘째 풀이.")) + odt_cell("심기") +
            "</table:table-row></table:table></office:text></office:body>"
            "</office:document-content>"}});
  const std::string fb2 =
      "<?xml version='1.0'?><FictionBook xmlns:l='x'><body><section><p>첫 글이다.<a l:href='#n1' "
      "type='note'>[1]</a> 다음 글.</p><table><tr><th>때</th><th>일</th></tr><tr><td>봄<a "
      "l:href='#n2' type='note'>[2]</a></td><td>심기</td></tr></table></section></body>"
      "<body name='notes'><section id='n1'><title><p>1</p></title><p>풀이이다.</p></section>"
      "<section id='n2'><title><p>2</p></title><p>둘째 풀이.</p></section></body></FictionBook>";
  const auto hwpx_note = [](const std::string& text) {
    return "<hp:ctrl><hp:footNote><hp:subList><hp:p><hp:run><hp:t>" + text +
           "</hp:t></hp:run></hp:p></hp:subList></hp:footNote></hp:ctrl>";
  };
  const auto hwpx_cell = [](const std::string& text, const std::string& more = {}) {
    return "<hp:tc><hp:subList><hp:p><hp:run><hp:t>" + text + "</hp:t>" + more +
           "</hp:run></hp:p></hp:subList></hp:tc>";
  };
  const std::string hwpx =
      made_archive({{"mimetype", "application/hwp+zip"},
                    {"Contents/section0.xml",
                     "<hs:sec xmlns:hs='s' xmlns:hp='p'><hp:p><hp:run><hp:t>첫 글이다.</hp:t>" +
                         hwpx_note("풀이이다.") +
                         "<hp:t> 다음 글.</hp:t></hp:run></hp:p><hp:p><hp:run><hp:tbl "
                         "repeatHeader='1'><hp:tr>" +
                         hwpx_cell("때") + hwpx_cell("일") + "</hp:tr><hp:tr>" +
                         hwpx_cell("봄", hwpx_note("둘째 풀이.")) + hwpx_cell("심기") +
                         "</hp:tr></hp:tbl></hp:run></hp:p></hs:sec>"}});
  const std::string markdown =
      "# 글\n\n첫 글이다.[^1] 다음 글.\n\n| 때 | 일 |\n|---|---|\n| 봄[^2] | 심기 |\n\n"
      "[^1]: 풀이이다.\n[^2]: 둘째 풀이.\n";
  return {{"EPUB", epub(html)}, {"DOCX", docx}, {"ODT", odt},
          {"FB2", fb2},         {"HWPX", hwpx}, {"Markdown", markdown}};
}

TEST(NotesInEveryFormat, AreSkipped) {
  for (const auto& [format, bytes] : documents()) {
    const std::string read = outline(read_bytes(bytes, "글"));
    EXPECT_THAT(read, HasSubstr("p 첫 글이다. 다음 글.\nrow 때: 봄, 일: 심기\n")) << format;
    EXPECT_THAT(read, HasSubstr("left out (footnote): 풀이이다.\n")) << format;
    EXPECT_THAT(read, HasSubstr("left out (footnote): 둘째 풀이.\n")) << format;
  }
}

TEST(NotesInEveryFormat, AreSpokenWhereTheyAreReferredTo) {
  ReadOptions options;
  options.notes = NoteMode::inline_;
  for (const auto& [format, bytes] : documents()) {
    const std::string read = outline(read_bytes(bytes, "글", options));
    EXPECT_THAT(read, HasSubstr("p 첫 글이다. (풀이이다.) 다음 글.\n"
                                "row 때: 봄 (둘째 풀이.), 일: 심기\n"))
        << format;
    EXPECT_THAT(read, Not(HasSubstr("(footnote)"))) << format;
  }
}

TEST(NotesInEveryFormat, AreSpokenAtTheEnd) {
  ReadOptions options;
  options.notes = NoteMode::end;
  for (const auto& [format, bytes] : documents()) {
    const std::string read = outline(read_bytes(bytes, "글", options));
    EXPECT_THAT(read, HasSubstr("p 첫 글이다. 다음 글.\nrow 때: 봄, 일: 심기\n"
                                "note 풀이이다.\nnote 둘째 풀이.\n"))
        << format;
  }
}

/// Places where a note may stand without its own paragraph.
TEST(NotesInHtml, StandInSentencesCellsAndHeadings) {
  ReadOptions options;
  options.notes = NoteMode::inline_;
  const auto read = [&](const std::string& body) {
    return outline(read_bytes(epub(body), "글", options));
  };
  EXPECT_THAT(read("<p>앞<a epub:type='noteref' href='#n'>*</a>"
                   "<span epub:type='footnote' id='n'>풀이</span> 뒤.</p>"),
              HasSubstr("p 앞 (풀이) 뒤.\n"));
  EXPECT_THAT(
      read("<table><tr><td>봄<a epub:type='noteref' href='#n'>*</a>"
           "<aside epub:type='footnote' id='n'>풀이</aside> 뒤</td><td>일</td></tr></table>"),
      HasSubstr("row 봄 (풀이) 뒤, 일\n"));
  EXPECT_THAT(read("<p>글.<a epub:type='noteref' href='#n'>*</a></p>"
                   "<aside epub:type='footnote' id='n' hidden='hidden'>숨은 풀이</aside>"),
              HasSubstr("p 글. (숨은 풀이)\n"));
  EXPECT_THAT(read("<ol><li>하나<a epub:type='noteref' href='#n'>*</a>"
                   "<span epub:type='footnote' id='n'>풀이</span></li><li>둘</li></ol>"),
              HasSubstr("item 1. 하나 (풀이)\nitem 2. 둘\n"));
}

}  // namespace
}  // namespace nangdok
