#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "epub/made_epub.h"
#include "hostile/limited_reading.h"
#include "hostile/made_bomb.h"
#include "hwp/made_hwp5.h"
#include "made_archive.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using ::testing::AnyOf;
using ::testing::HasSubstr;

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// A file of `head`, then `piece` until it is `size` long, then `end`; written piece by piece.
fs::path write_long(const TemporaryFolder& folder, const std::string& head,
                    const std::string& piece, std::uint64_t size, const std::string& end = {}) {
  const fs::path path = folder.path() / "long";
  std::ofstream file(path, std::ios::binary);
  const std::string block = repeated(piece, static_cast<std::size_t>(mib / piece.size()));
  file << head;
  for (std::uint64_t done = 0; done < size; done += block.size()) file << block;
  file << end;
  return path;
}

std::string refusal_of_long(const std::string& head, const std::string& piece, std::uint64_t size,
                            const std::string& end = {}) {
  const TemporaryFolder folder;
  return expect_bearable(write_long(folder, head, piece, size, end)).message;
}

const PackedPart container =
    packed_part("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>");

/// An EPUB whose texts are these parts.
std::string epub_of(std::vector<PackedPart> texts) {
  std::string items;
  std::string spine;
  for (const PackedPart& text : texts) {
    items += "<item id='" + text.name + "' href='" + text.name +
             "' media-type='application/xhtml+xml'/>";
    spine += "<itemref idref='" + text.name + "'/>";
  }
  texts.push_back(container);
  texts.push_back(packed_part("a.opf", "<package><metadata/><manifest>" + items +
                                           "</manifest><spine>" + spine + "</spine></package>"));
  return archive_of_packed(texts);
}

TEST(HostileSize, ArchivePartThatUnpacksToGigabytes) {
  const std::string spaces = packed_repetition("<p>", " ", 4095 * mib, "</p>");
  EXPECT_THAT(refusal(epub_of({{"a.xhtml", spaces, 4095 * mib, 0}})),
              HasSubstr("unpacks to far more"));
  // Whatever it says of its length.
  EXPECT_THAT(refusal(epub_of({{"a.xhtml", spaces, 100, 0}})), HasSubstr("unpack"));
  EXPECT_THAT(refusal(archive_of_packed({{"word/document.xml", spaces, 4095 * mib, 0}})),
              HasSubstr("unpacks to far more"));
  EXPECT_THAT(refusal(archive_of_packed({{"mimetype", spaces, 4095 * mib, 0}})),
              HasSubstr("unpacks to far more"));
  EXPECT_THAT(refusal(archive_of_packed({{"a.fb2", spaces, 4095 * mib, 0}})),
              HasSubstr("unpacks to far more"));
}

TEST(HostileSize, HangulStreamThatUnpacksToGigabytes) {
  std::string header = "HWP Document File";
  header.resize(36, '\0');
  header += little_endian_bytes(1, 4);
  header.resize(256, '\0');
  const std::string spaces = packed_repetition(" ", 2048 * mib);
  EXPECT_THAT(refusal(made_compound_file(
                  {{"FileHeader", header}, {"DocInfo", {}}, {"BodyText/Section0", spaces}})),
              HasSubstr("unpacks to far more"));
}

/// Each part is allowed, all together are not.
TEST(HostileSize, ManyPartsOfMegabytes) {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "글" + std::to_string(i * 7919 % 100'003) + " ";
  const std::string text = "<p>" + repeated(words, 45 * mib / words.size()) + "</p>";
  std::vector<PackedPart> parts;
  for (int i = 0; i < 8; ++i) {
    parts.push_back(parts.empty() ? packed_part("0.xhtml", text) : parts.front());
    parts.back().name = std::to_string(i) + ".xhtml";
  }
  EXPECT_THAT(refusal(epub_of(parts)),
              AnyOf(HasSubstr("unpacks to far more"), HasSubstr("96 MiB")));
}

TEST(HostileSize, FilesOfNothing) {
  EXPECT_THAT(refusal_of_long({}, " ", 60 * mib), HasSubstr("the text is empty"));
  EXPECT_THAT(refusal_of_long({}, " ", 150 * mib), HasSubstr("larger than 64 MiB"));
  EXPECT_THAT(refusal_of_long({}, " ", 250 * mib), HasSubstr("larger than 200 MiB"));
  EXPECT_THAT(refusal_of_long({}, "\n", 60 * mib), HasSubstr("the text is empty"));
  refusal_of_long("# 글\n\n글.", "\n", 60 * mib, "끝.");
  refusal_of_long("<html><body><p>글", " ", 60 * mib, "끝</p></body></html>");
  refusal_of_long("<?xml version='1.0'?><FictionBook><body><section><p>글", " ", 45 * mib,
                  "</p></section></body></FictionBook>");
  refusal_of_long("1\n00:00:01,000 --> 00:00:02,000\n글", " ", 60 * mib, "끝");
}

TEST(HostileSize, FilesOfVeryMuch) {
  refusal_of_long({}, "가나다라 마바사.", 60 * mib);
  EXPECT_THAT(refusal_of_long({}, "가\n", 60 * mib), HasSubstr("a million lines"));
  refusal_of_long({},
                  "제1장\n\n가나다라마바사아자차카타파하가나다라마바사아자차카타파하 가나다라.\n\n",
                  60 * mib);
  refusal_of_long("# 글\n\n", "[가](나) **다** ", 20 * mib);
  refusal_of_long("# 글\n\n", "- 가\n", 20 * mib);
  refusal_of_long("# 글\n\n", "[^1] ", 10 * mib, "\n\n[^1]: 풀이\n");
  refusal_of_long("<html><body>", "<p>가나다라마바사아자차카타파하</p>\n", 60 * mib);
  refusal_of_long("<html><body><article><p>글이다.</p></article>", "가나다라마바사아자차카타파하 ",
                  60 * mib);
  refusal_of_long("<?xml version='1.0'?><FictionBook><body><section>", "<p>가</p>", 45 * mib,
                  "</section></body></FictionBook>");
  refusal_of_long("<?xml version='1.0'?><FictionBook><body><section>",
                  "<p>가나다라마바사아자차카타파하가나다라마바사아자차카타파하</p>\n", 45 * mib,
                  "</section></body></FictionBook>");
  refusal_of_long("1\n00:00:01,000 --> 00:00:02,000\n", "글이다.\n", 60 * mib);
}

TEST(HostileSize, StandardInputThatNeverEnds) {
  EXPECT_THAT(expect_bearable("-", "/dev/zero").message, HasSubstr("larger than 64 MiB"));
}

TEST(HostileSize, OfficeDocumentsOfMillionsOfParagraphs) {
  const std::string paragraphs = repeated("<w:p><w:r><w:t>가</w:t></w:r></w:p>", 600'000);
  refusal(archive_of_packed(
      {packed_part("word/document.xml",
                   "<w:document xmlns:w='w'><w:body>" + paragraphs + "</w:body></w:document>")}));
  const std::string rows = repeated("<w:tr><w:tc><w:p/></w:tc></w:tr>", 500'000);
  refusal(archive_of_packed(
      {packed_part("word/document.xml", "<w:document xmlns:w='w'><w:body><w:tbl>" + rows +
                                            "</w:tbl></w:body></w:document>")}));
  refusal(archive_of_packed(
      {packed_part("mimetype", "application/hwp+zip"),
       packed_part("Contents/section0.xml",
                   "<hs:sec>" + repeated("<hp:p><hp:run><hp:t>가</hp:t></hp:run></hp:p>", 600'000) +
                       "</hs:sec>")}));
}

TEST(HostileNesting, OfTheFormatsInArchives) {
  constexpr std::size_t depth = 60'000;
  const std::string table = "<w:tbl><w:tr><w:tc>";
  EXPECT_THAT(refusal(archive_of_packed({packed_part(
                  "word/document.xml", "<w:document xmlns:w='w'><w:body>" + repeated(table, depth) +
                                           repeated("</w:tc></w:tr></w:tbl>", depth) +
                                           "</w:body></w:document>")})),
              HasSubstr("nested"));
  EXPECT_THAT(refusal(archive_of_packed(
                  {packed_part("mimetype", "application/vnd.oasis.opendocument.text"),
                   packed_part("content.xml",
                               "<office:document-content><office:body><office:text>" +
                                   repeated("<text:list><text:list-item>", depth) +
                                   repeated("</text:list-item></text:list>", depth) +
                                   "</office:text></office:body></office:document-content>")})),
              HasSubstr("nested"));
  std::string records;
  for (unsigned level = 0; level < 1000; ++level) records += made_record(0x42, level, "");
  MadeHwp5 hwp5;
  hwp5.sections = {records};
  EXPECT_THAT(refusal(hwp5.bytes()), HasSubstr("nested"));
}

TEST(HostileXml, LaughsAndSecretsInEveryFormat) {
  std::string laughs = "<!DOCTYPE a [<!ENTITY l0 \"하하하\">";
  for (int i = 1; i < 12; ++i) {
    const std::string below = "&l" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY l" + std::to_string(i) + " \"" + repeated(below, 10) + "\">";
  }
  laughs +=
      "<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://localhost/a\">%p;]>";
  const std::string said = "앞 &l11; &f; 뒤";
  const std::vector<std::pair<std::string, std::string>> documents = {
      {"FB2", "<?xml version='1.0'?>" + laughs + "<FictionBook><body><section><p>" + said +
                  "</p></section></body></FictionBook>"},
      {"DOCX", made_archive({{"word/document.xml",
                              laughs + "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>" + said +
                                  "</w:t></w:r></w:p></w:body></w:document>"}})},
      {"ODT",
       made_archive({{"mimetype", "application/vnd.oasis.opendocument.text"},
                     {"content.xml", laughs +
                                         "<office:document-content><office:body><office:text>"
                                         "<text:p>" +
                                         said +
                                         "</text:p></office:text></office:body>"
                                         "</office:document-content>"}})},
      {"HWPX",
       made_archive({{"mimetype", "application/hwp+zip"},
                     {"Contents/section0.xml", laughs + "<hs:sec><hp:p><hp:run><hp:t>" + said +
                                                   "</hp:t></hp:run></hp:p></hs:sec>"}})},
      {"HTML", laughs + "<html><body><p>" + said + "</p></body></html>"},
  };
  for (const auto& [format, bytes] : documents) {
    const TemporaryFolder folder;
    const LimitedReading reading = expect_bearable(folder.write("document", bytes));
    EXPECT_EQ(reading.status, 0) << format << reading.message;
    // The chapter's few words and no more.
    EXPECT_THAT(reading.output, ::testing::MatchesRegex("1 chapters, [0-9][0-9] bytes\n"))
        << format;
  }
}

TEST(HostileRings, EndWhereTheyBegan) {
  const auto docx = [](const std::string& styles) {
    return made_archive(
        {{"word/document.xml",
          "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle w:val='a'/></w:pPr>"
          "<w:r><w:t>글.</w:t></w:r></w:p></w:body></w:document>"},
         {"word/styles.xml", "<w:styles xmlns:w='w'>" + styles + "</w:styles>"}});
  };
  EXPECT_EQ(refusal(docx("<w:style w:styleId='a'><w:basedOn w:val='b'/></w:style>"
                         "<w:style w:styleId='b'><w:basedOn w:val='a'/></w:style>")),
            "");
  MadeEpub epub;
  epub.texts = {{"a.xhtml",
                 "<p>글.<a id='r' epub:type='noteref' href='#n'>1</a></p>"
                 "<aside epub:type='footnote' id='n'>가<a epub:type='noteref' href='#n'>1"
                 "</a></aside>",
                 ""}};
  epub.manifest =
      "<item id='x' href='x.bin' media-type='a/b' fallback='y'/>"
      "<item id='y' href='y.bin' media-type='a/b' fallback='x'/>";
  epub.spine = "<itemref idref='x'/>" + repeated("<itemref idref='t0'/>", 20'000);
  epub.nav = "<ol><li><a href='nav.xhtml'>차례</a></li><li><a href='a.xhtml'>글</a></li></ol>";
  EXPECT_EQ(refusal(epub.bytes()), "");
  // The table of a compound file's sectors leads back to its beginning.
  MadeHwp5 hwp5;
  hwp5.sections = {std::string(5000, 'a')};
  std::string bytes = hwp5.bytes();
  bytes.replace(512 + 4 * 8, 4, little_endian_bytes(8, 4));
  refusal(bytes);
}

TEST(HostilePaths, NothingOutsideIsRead) {
  const TemporaryFolder folder;
  folder.write("secret.xhtml", "<html><body><p>비밀</p></body></html>");
  MadeEpub epub;
  epub.texts = {{"a.xhtml", "<p>글.</p><img src='file:///etc/passwd' alt='그림'/>", ""}};
  for (const std::string href : {"../../secret.xhtml", "%2e%2e/%2e%2e/secret.xhtml",
                                 "/../secret.xhtml", "file:///etc/passwd"}) {
    epub.manifest += "<item id='" + href + "' href='" + href +
                     "' media-type='application/xhtml+xml' properties='cover-image'/>";
    epub.spine += "<itemref idref='" + href + "'/>";
  }
  epub.parts = {{"../secret.xhtml", "<html><body><p>같은 이름</p></body></html>"}};
  const LimitedReading reading = expect_bearable(folder.write("book/book.epub", epub.bytes()));
  EXPECT_EQ(reading.output, "1 chapters, 10 bytes\n") << reading.message;

  // A link in a folder of pages that leads out of it.
  const TemporaryFolder pages;
  pages.write("outside.html", "<p>비밀</p>");
  pages.write("book/1.html", "<p>첫째 쪽.</p>");
  fs::create_symlink(pages.path() / "outside.html", pages.path() / "book/2.html");
  EXPECT_EQ(expect_bearable(pages.path() / "book").output, "1 chapters, 11 bytes\n");
}

TEST(HostileImages, GigapixelsAreNotTaken) {
  using namespace std::string_literals;
  const std::string png = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\x06\0\0\0"s;
  const std::string jpeg = "\xFF\xD8\xFF\xC0\0\x11\x08\xFF\xFF\xFF\xFF\x03"s + std::string(9, '\1');
  for (const std::string& image : {png, jpeg}) {
    MadeEpub epub;
    epub.texts = {{"a.xhtml", "<p>글.</p>", ""}};
    epub.manifest = R"(<item id="cv" href="c" media-type="image/png" properties="cover-image"/>)";
    epub.parts = {{"OEBPS/c", image}};
    EXPECT_FALSE(read_bytes(epub.bytes()).cover);
  }
}

}  // namespace
}  // namespace nangdok
