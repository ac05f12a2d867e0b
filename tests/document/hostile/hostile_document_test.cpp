#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "document/archive/zip_archive.h"
#include "document/markup/xml.h"
#include "document_outline.h"
#include "epub/made_epub.h"
#include "made_archive.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// Reads, or refuses with an Error; what a careless reader needs hours for, CTest's time limit
/// ends.
void expect_answer(const std::string& bytes, const std::string& what) {
  const testing::ScopedTrace trace(__FILE__, __LINE__, what);
  try {
    read_bytes(bytes);
  } catch (const Error& error) {
    EXPECT_FALSE(error.problem().empty());
  }
}

TEST(HostileNesting, SixtyThousandDeep) {
  constexpr std::size_t depth = 60'000;
  for (const std::string tag :
       {"div", "b", "blockquote", "ul", "table", "span", "a", "p", "font"}) {
    const std::string open = repeated("<" + tag + ">", depth);
    const std::string close = repeated("</" + tag + ">", depth);
    expect_answer("<html><body>" + open + "글" + close + "</body></html>", tag);
    expect_answer("<html><body>" + open + "글", tag + " left open");
  }
  MadeEpub epub;
  epub.texts = {{"a.xhtml", repeated("<div>", depth) + "글" + repeated("</div>", depth), ""}};
  expect_answer(epub.bytes(), "XHTML");
  expect_answer("# 글\n\n" + repeated(">", depth) + " 글", "quotations in Markdown");
  expect_answer("# 글\n\n" + repeated("[", depth), "brackets in Markdown");
  expect_answer("# 글\n\n" + repeated("*a _", depth), "emphasis in Markdown");
  expect_answer("<?xml version='1.0'?><FictionBook><body>" + repeated("<section>", depth), "FB2");
}

TEST(HostileNesting, RefusalNamesTheReason) {
  const std::string xml = repeated("<a>", 60'000) + repeated("</a>", 60'000);
  try {
    parse_xml(xml, "book.epub: a.xhtml");
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_THAT(error.problem(), HasSubstr("nested"));
    EXPECT_EQ(error.where(), "book.epub: a.xhtml");
  }
}

TEST(HostileArchive, BombIsRefused) {
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<p>" + std::string(60U << 20U, ' ') + "</p>", ""}};
  try {
    read_bytes(epub.bytes());
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_THAT(error.problem(), HasSubstr("unpacks to far more"));
  }
}

TEST(HostileArchive, PathsThatEscapeNameNothing) {
  EXPECT_EQ(resolve_part("OEBPS/a.xhtml", "../../etc/passwd"), "");
  EXPECT_EQ(resolve_part("OEBPS/a.xhtml", "%2e%2e/%2e%2e/x"), "");
  EXPECT_EQ(resolve_part("OEBPS/a.xhtml", "file:///etc/passwd"), "");
  EXPECT_EQ(resolve_part("OEBPS/text/a.xhtml", "../b%20c.xhtml#d"), "OEBPS/b c.xhtml");
  EXPECT_EQ(resolve_part("a.xhtml", "/b.xhtml"), "b.xhtml");
}

TEST(HostileXml, EntitiesAreNeitherExpandedNorOpened) {
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<p>글.</p>", ""}};
  epub.parts = {{"OEBPS/a.xhtml",
                 "<!DOCTYPE html [<!ENTITY a \"가가가가\"><!ENTITY b \"&a;&a;&a;&a;\">"
                 "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                 "<html><body><p>앞 &b; &f; 뒤</p></body></html>"}};
  const std::string read = outline(read_bytes(epub.bytes()));
  EXPECT_THAT(read, Not(HasSubstr("가가가가")));
  EXPECT_THAT(read, Not(HasSubstr("root:")));
}

TEST(HostileEpub, SpineThatRepeatsReadsATextOnce) {
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<p>한 번.</p>", ""}};
  epub.spine = repeated("<itemref idref=\"t0\"/>", 10'000);
  const Document document = read_bytes(epub.bytes());
  EXPECT_EQ(document.chapters.at(0).blocks.size(), 1U);
}

TEST(HostileEpub, GigapixelCoverIsNotTaken) {
  using namespace std::string_literals;
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<p>글.</p>", ""}};
  epub.manifest = R"(<item id="cv" href="c.png" media-type="image/png" properties="cover-image"/>)";
  epub.parts = {{"OEBPS/c.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0"s}};
  EXPECT_FALSE(read_bytes(epub.bytes()).cover);
}

TEST(HostileText, MegabytesOfNothing) {
  expect_answer("<html><body>" + std::string(3U << 20U, ' ') + "</body></html>", "spaces in HTML");
  expect_answer("# 글\n" + std::string(2U << 20U, '\n'), "empty lines in Markdown");
  expect_answer("# 글\n\n" + repeated("| ", 1'000'000), "bars in Markdown");
  expect_answer("<html>" + repeated("<td colspan=1000000000 rowspan=1000000000>", 5'000), "spans");
  expect_answer("<html>" + repeated("<font color=1><p>", 5'000), "unclosed formatting");
  expect_answer("1\n00:00:01,000 --> 00:00:02,000\n" + std::string(2U << 20U, '<'), "subtitles");
}

TEST(HostileFiles, DamagedHeadsAreErrors) {
  for (const std::string& bytes :
       {std::string("PK\x03\x04 nothing"),
        "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1HWP Document File" + std::string(600, '\xFF'),
        std::string("{\\rtf1 hello}"), std::string("<?xml version='1.0'?><unknown/>"),
        std::string("<?xml version='1.0'?><FictionBook><body>")})
    EXPECT_THROW(read_bytes(bytes), Error) << bytes.substr(0, 20);
}

}  // namespace
}  // namespace nangdok
