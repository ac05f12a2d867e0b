// A read-along EPUB made from an EPUB keeps the book's own pages.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>
#include <pugixml.hpp>

#include "base/atomic_file.h"
#include "base/error.h"
#include "click_book.h"
#include "document/archive/zip_archive.h"
#include "document/markup/xml.h"
#include "epubcheck.h"
#include "package/package.h"
#include "package/read_along/source_package.h"
#include "package/read_along/zip_file.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr const char* page_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!-- 손으로 만든 쪽 -->\n";

std::string modern_page(const std::string& body) {
  return page_head + ("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ko\" "
                      "xml:lang=\"ko\"><head><title>쪽</title></head><body>" +
                      body + "</body></html>");
}

std::string old_page(const std::string& body) {
  return page_head +
         ("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" "
          "\"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">\n<html "
          "xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"ko\"><head><meta "
          "http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"/><title>쪽</title>"
          "</head><body>" +
          body + "</body></html>");
}

constexpr const char* first_body =
    "<h1>첫째 마당</h1><p class=\"own\">하나의 <em>소리</em>. 둘의 소리.</p>";
constexpr const char* second_body = "<h1>둘째 마당</h1><p>셋의 소리. 넷의 소리.</p>";

/// A book of two pages in folders with names that addresses must encode.
class SourceEpubTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / "nangdok_source_epub";
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write_source(const std::string& package, std::map<std::string, std::string> parts) {
    source_ = folder_ / "source.epub";
    ZipFile zip(source_);
    zip.add("mimetype", "application/epub+zip", ZipFile::Method::store);
    zip.add("META-INF/container.xml",
            "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
            "<rootfiles><rootfile full-path=\"OPS/book.opf\" "
            "media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
    zip.add("OPS/book.opf", package);
    for (const auto& [name, bytes] : parts) zip.add(name, bytes);
    zip.finish();
  }

  /// Each page is a chapter; the third says what no page shows.
  void make() {
    const ClickBook clicks(AudioFormat::m4b, folder_, 3, 4);
    std::vector<PackagedChapter> chapters = clicks.chapters();
    const std::vector<std::vector<std::pair<std::string, std::vector<std::string>>>> texts = {
        {{"h1", {"첫째 마당"}}, {"p", {"하나의 소리.", "둘의 소리."}}},
        {{"h1", {"둘째 마당"}}, {"p", {"셋의 소리.", "넷의 소리."}}},
        {{"", {"지금까지 들으셨습니다."}}}};
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      PackagedChapter& chapter = chapters[i];
      chapter.pieces.resize(1);
      std::vector<ParagraphTime> paragraphs;
      Samples at = 4410;
      for (const auto& [name, sentences] : texts[i]) {
        ParagraphTime& paragraph = paragraphs.emplace_back();
        paragraph.block = paragraphs.size() - 1;
        for (const std::string& sentence : sentences) {
          paragraph.sentences.push_back({sentence, {}, at, at + 11'025, {}});
          at += 22'050;
        }
        SourcePlace place;
        if (!name.empty()) {
          place.file = i == 0 ? "OPS/글1/첫쪽.xhtml" : "OPS/글1/b.xhtml";
          place.path = "/html/body/" + name;
        }
        chapter.places.push_back(place);
      }
      chapter.pieces[0].timeline.paragraphs = paragraphs;
    }
    PackageOptions options;
    options.output = folder_ / "book.m4b";
    options.read_along = {ReadAlong::epub};
    options.source_epub = source_;
    package_book(chapters, tags_, options);
    made_ = read_file(folder_ / "book.epub");
    package_book(chapters, tags_, options);
    EXPECT_TRUE(made_ == read_file(folder_ / "book.epub")) << "other bytes the second time";
  }

  std::string part(const std::string& name) {
    ZipArchive archive(made_, "book.epub");
    return archive.require(name);
  }

  void write_modern() {
    write_source(
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
        "unique-identifier=\"id\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<dc:identifier id=\"id\">urn:isbn:9788900000001</dc:identifier><dc:title>책</dc:title>"
        "<dc:language>ko</dc:language><dc:rights>모두의 것</dc:rights>"
        "<meta property=\"dcterms:modified\">2020-01-01T00:00:00Z</meta></metadata><manifest>"
        "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" "
        "properties=\"nav\"/><item id=\"a\" href=\"%EA%B8%801/%EC%B2%AB%EC%AA%BD.xhtml\" "
        "media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"%EA%B8%801/b.xhtml\" "
        "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/><itemref "
        "idref=\"b\"/></spine></package>",
        {{"OPS/nav.xhtml",
          "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
          "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>차례</title></head><body><nav "
          "epub:type=\"toc\"><ol><li><a href=\"%EA%B8%801/b.xhtml\">둘째</a></li></ol></nav>"
          "</body></html>"},
         {"OPS/글1/첫쪽.xhtml", modern_page(first_body)},
         {"OPS/글1/b.xhtml", modern_page(second_body)}});
  }

  fs::path folder_;
  fs::path source_;
  std::string made_;
  BookTags tags_ = click_book_tags();
};

TEST_F(SourceEpubTest, KeepsPagesAndPackageOfAnEpub3) {
  write_modern();
  make();
  const std::string page = part("OPS/글1/첫쪽.xhtml");
  EXPECT_THAT(page, HasSubstr("<!-- 손으로 만든 쪽 -->"));
  EXPECT_THAT(page,
              HasSubstr("<p class=\"own\"><span id=\"nangdok-s2\">하나의 <em>소리</em>.</span> "
                        "<span id=\"nangdok-s3\">둘의 소리.</span></p>"));
  EXPECT_THAT(part("OPS/book.opf"), HasSubstr("<dc:rights>모두의 것</dc:rights>"));
  EXPECT_TRUE(passes_epubcheck(folder_ / "book.epub"));
}

TEST_F(SourceEpubTest, AnotherTitleAndAuthorReplaceTheBooks) {
  write_modern();
  tags_.metadata.title = "새 이름";
  tags_.metadata.authors = {"새 사람"};
  make();
  const std::string package = part("OPS/book.opf");
  EXPECT_THAT(package, HasSubstr("<dc:title>새 이름</dc:title>"));
  EXPECT_THAT(package, HasSubstr("<dc:creator>새 사람</dc:creator>"));
}

TEST_F(SourceEpubTest, AnOverlayThatTheBookHadGoesWithItsSound) {
  write_modern();
  make();
  const std::string once = part("OPS/book.opf");
  write_file_atomically(folder_ / "again.epub", made_);
  source_ = folder_ / "again.epub";
  make();
  ZipArchive archive(made_, "book.epub");
  std::size_t sounds = 0;
  for (const std::string& name : archive.parts()) sounds += name.ends_with(".m4a") ? 1 : 0;
  EXPECT_EQ(sounds, 2U);
  EXPECT_TRUE(passes_epubcheck(folder_ / "book.epub"));
}

TEST_F(SourceEpubTest, StepsFollowEachOtherAndPointToTheSentences) {
  write_modern();
  make();
  const std::string bytes = part("OPS/nangdok/s002.smil");
  const pugi::xml_document overlay = parse_xml(bytes, "overlay");
  EXPECT_THAT(bytes, HasSubstr("../%EA%B8%801/%EC%B2%AB%EC%AA%BD.xhtml#nangdok-s1"));
  const pugi::xml_node steps = overlay.document_element().child("body").child("seq");
  std::string last_end = "00:00:00.000";
  int count = 0;
  for (const pugi::xml_node step : steps.children("par")) {
    EXPECT_EQ(step.child("audio").attribute("clipBegin").value(), last_end);
    last_end = step.child("audio").attribute("clipEnd").value();
    ++count;
  }
  EXPECT_EQ(count, 3);
  EXPECT_EQ(last_end, "00:00:04.000");
  // What no page shows has no sound in it either.
  ZipArchive archive(made_, "book.epub");
  EXPECT_TRUE(archive.has("OPS/nangdok/c002.m4a"));
  EXPECT_FALSE(archive.has("OPS/nangdok/c003.m4a"));
}

TEST_F(SourceEpubTest, AnEpub2BecomesAnEpub3WithItsPages) {
  write_source(
      "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\" "
      "unique-identifier=\"id\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:opf=\"http://www.idpf.org/2007/opf\"><dc:identifier id=\"id\" opf:scheme=\"ISBN\">"
      "9788900000001</dc:identifier><dc:title>책</dc:title><dc:language>ko</dc:language>"
      "<dc:creator opf:role=\"aut\" opf:file-as=\"김, 하늘\">김하늘</dc:creator>"
      "<dc:date opf:event=\"publication\">2019</dc:date><dc:date "
      "opf:event=\"modification\">2020</dc:date></metadata><manifest><item id=\"ncx\" "
      "href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/><item id=\"a\" "
      "href=\"%EA%B8%801/%EC%B2%AB%EC%AA%BD.xhtml\" "
      "media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"%EA%B8%801/b.xhtml\" "
      "media-type=\"application/xhtml+xml\"/></manifest><spine toc=\"ncx\"><itemref "
      "idref=\"a\"/><itemref idref=\"b\"/></spine></package>",
      {{"OPS/toc.ncx",
        "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"><head><meta "
        "name=\"dtb:uid\" content=\"9788900000001\"/></head><docTitle><text>책</text></docTitle>"
        "<navMap><navPoint id=\"n1\" playOrder=\"1\"><navLabel><text>첫째 마당</text></navLabel>"
        "<content src=\"%EA%B8%801/%EC%B2%AB%EC%AA%BD.xhtml\"/><navPoint id=\"n2\" "
        "playOrder=\"2\"><navLabel><text>둘째 마당</text></navLabel><content "
        "src=\"%EA%B8%801/b.xhtml\"/></navPoint></navPoint></navMap></ncx>"},
       {"OPS/글1/첫쪽.xhtml", old_page(first_body)},
       {"OPS/글1/b.xhtml",
        old_page(std::string(second_body) +
                 "<table border=\"1\" cellpadding=\"3\" summary=\"표\" width=\"90%\"><tr><td "
                 "align=\"right\" valign=\"top\"><big>큰</big> <tt>글자</tt></td></tr></table>")}});
  tags_.metadata.authors = {"김하늘"};
  make();
  const std::string page = part("OPS/글1/b.xhtml");
  EXPECT_THAT(page, HasSubstr("<td style=\"text-align: right\">"));
  EXPECT_THAT(page, HasSubstr("<span style=\"font-size: larger\">큰</span> <code>글자</code>"));
  EXPECT_THAT(page, Not(HasSubstr("cellpadding")));
  EXPECT_THAT(part("OPS/nangdok/navigation.xhtml"),
              HasSubstr("첫째 마당</a><ol><li><a href=\"../%EA%B8%801/b.xhtml\">둘째 마당"));
  EXPECT_THAT(part("OPS/book.opf"), HasSubstr("scheme=\"marc:relators\">aut</meta>"));
  EXPECT_TRUE(passes_epubcheck(folder_ / "book.epub"));
}

TEST_F(SourceEpubTest, DamagedMarkupGivesPagesOfOurOwn) {
  write_modern();
  {
    ZipFile zip(folder_ / "x");
    zip.add("mimetype", "application/epub+zip", ZipFile::Method::store);
    zip.add("OPS/book.opf",
            "<package version=\"3.0\"><metadata/><manifest><item id=\"a\" href=\"a.xhtml\" "
            "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref "
            "idref=\"a\"/></spine></package>");
    zip.add("OPS/a.xhtml", "<html><body><p>닫지 않은 글</body></html>");
    zip.finish();
  }
  source_ = folder_ / "x";
  make();
  EXPECT_THAT(part("EPUB/text/c001.xhtml"), HasSubstr("첫째 마당"));
}

TEST(RelativeAddress, IsRelativeAndEncoded) {
  EXPECT_EQ(relative_address("OPS/a b.xhtml", "OPS/nangdok/s.smil"), "../a%20b.xhtml");
  EXPECT_EQ(relative_address("OPS/nangdok/c.m4a", "OPS/nangdok/s.smil"), "c.m4a");
  EXPECT_EQ(relative_address("a/가.xhtml", "book.opf"), "a/%EA%B0%80.xhtml");
}

}  // namespace
}  // namespace nangdok
