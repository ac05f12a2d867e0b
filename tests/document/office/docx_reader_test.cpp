#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string docx_styles =
    R"(<w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>)"
    R"(<w:style w:styleId="a"><w:name w:val="내 제목"/><w:basedOn w:val="1"/></w:style>)"
    R"(<w:style w:styleId="q"><w:name w:val="Quote"/></w:style></w:styles>)";

const std::string docx_numbering =
    R"(<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>)"
    R"(<w:numFmt w:val="ganada"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>)"
    R"(<w:numFmt w:val="decimal"/><w:lvlText w:val="%1-%2."/></w:lvl></w:abstractNum>)"
    R"(<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";

std::string docx_paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string docx_outline(const std::string& body) {
  return outline(read_bytes(
      made_archive({{"word/document.xml",
                     "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
                    {"word/styles.xml", docx_styles},
                    {"word/numbering.xml", docx_numbering}}),
      "글.docx"));
}

TEST(DocxHeadings, ByStyleByParentAndByOutlineLevel) {
  EXPECT_EQ(docx_outline(docx_paragraph("하나", "<w:pStyle w:val='1'/>") + docx_paragraph("가.") +
                         docx_paragraph("둘", "<w:pStyle w:val='a'/>") + docx_paragraph("나.") +
                         docx_paragraph("셋", "<w:outlineLvl w:val='0'/>") + docx_paragraph("다.")),
            "title: 글\n# 하나\nh1 하나\np 가.\n# 둘\nh1 둘\np 나.\n# 셋\nh1 셋\np 다.\n");
}

TEST(DocxLists, NumbersInTheirFormatsByLevel) {
  const auto item = [](const std::string& text, const std::string& level) {
    return docx_paragraph(text,
                          "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='5'/></w:numPr>");
  };
  EXPECT_THAT(
      docx_outline(item("첫째", "0") + item("둘째", "0") + item("안쪽", "1") + item("셋째", "0")),
      HasSubstr("item 가. 첫째\nitem 나. 둘째\nitem 나-1. 안쪽\nitem 다. 셋째\n"));
}

TEST(DocxChanges, AreReadAsAccepted) {
  const std::string read = docx_outline(
      "<w:p><w:r><w:t>남은 글</w:t></w:r><w:del><w:r><w:delText>지운 글</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t> 더한 글</w:t></w:r></w:ins></w:p>");
  EXPECT_THAT(read, HasSubstr("p 남은 글 더한 글\n"));
  EXPECT_THAT(read, HasSubstr("left out (deleted text (tracked change)): 지운 글\n"));
}

TEST(DocxTables, HeadsAndCellsThatCoverRows) {
  const auto cell = [](const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + docx_paragraph(text) + "</w:tc>";
  };
  EXPECT_THAT(
      docx_outline("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("때") + cell("일") +
                   "</w:tr><w:tr>" + cell("봄", "<w:vMerge w:val='restart'/>") + cell("심기") +
                   "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("물주기") + "</w:tr></w:tbl>"),
      HasSubstr("row 때: 봄, 일: 심기\nrow 때: 봄, 일: 물주기\n"));
}

TEST(DocxText, RubyQuotationsAndCaptions) {
  EXPECT_THAT(
      docx_outline("<w:p><w:r><w:ruby><w:rt><w:r><w:t>한자</w:t></w:r></w:rt><w:rubyBase><w:r>"
                   "<w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>를 쓴다.</w:t>"
                   "</w:r></w:p>"),
      HasSubstr("p 한자를 쓴다.\n"));
  EXPECT_THAT(docx_outline(docx_paragraph("옛말이다.", "<w:pStyle w:val='q'/>")),
              HasSubstr("quote 옛말이다.\n"));
  EXPECT_THAT(
      docx_outline("<w:p><w:r><w:drawing><wp:docPr descr='섬 사진'/></w:drawing></w:r></w:p>"),
      HasSubstr("caption 섬 사진\n"));
}

TEST(DocxText, SuperscriptsHiddenTextAndBreaks) {
  EXPECT_THAT(docx_outline("<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign "
                           "w:val='superscript'/></w:rPr><w:t>2</w:t></w:r></w:p>"),
              HasSubstr("p 10²\n"));
  EXPECT_THAT(docx_outline("<w:p><w:r><w:t>글</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>숨은 "
                           "글</w:t></w:r></w:p>"),
              HasSubstr("p 글\nleft out (hidden text): 숨은 글\n"));
  EXPECT_THAT(docx_outline("<w:p><w:r><w:t>첫 줄</w:t><w:br/><w:t>둘째 줄</w:t></w:r></w:p>"),
              HasSubstr("p 첫 줄 | 둘째 줄\n"));
}

}  // namespace
}  // namespace nangdok
