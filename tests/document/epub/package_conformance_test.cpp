// What the W3C's EPUB tests (w3c/epub-tests) ask of a reading system, as far as it concerns what is
// read and in which order; each case has the name of the test it is made after.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "document_outline.h"
#include "epub/epub_parts.h"

namespace nangdok {
namespace {

using ::testing::HasSubstr;

TEST(OcfContainer, PackageArbitrary) {
  EXPECT_EQ(chapters_of(
                read_parts({{"META-INF/container.xml", container({"가/나 다/책.opf"})},
                            {"가/나 다/책.opf", package(item("a", "../글/a.xhtml"), itemref("a"))},
                            {"가/글/a.xhtml", page("<p>글.</p>")}})),
            "# 글\np 글.\n");
}

TEST(OcfContainer, PackageMultiple) {
  // The first rendition is the default one.
  EXPECT_EQ(chapters_of(read_parts({{"META-INF/container.xml", container({"a/p.opf", "b/p.opf"})},
                                    {"b/p.opf", package(item("b", "b.xhtml"), itemref("b"))},
                                    {"a/p.opf", package(item("a", "a.xhtml"), itemref("a"))},
                                    {"b/b.xhtml", page("<p>둘째 판.</p>")},
                                    {"a/a.xhtml", page("<p>첫째 판.</p>")}})),
            "# 첫째 판\np 첫째 판.\n");
}

TEST(OcfContainer, MetaInfIncludesOtherFiles) {
  EXPECT_EQ(chapters_of(read_parts({{"META-INF/container.xml", container({"p.opf"})},
                                    {"META-INF/manifest.xml", "<manifest/>"},
                                    {"META-INF/metadata.xml", "not XML <"},
                                    {"META-INF/rights.xml", "<rights/>"},
                                    {"META-INF/signatures.xml", "<signatures/>"},
                                    {"p.opf", package(item("a", "a.xhtml"), itemref("a"))},
                                    {"a.xhtml", page("<p>글.</p>")}})),
            "# 글\np 글.\n");
}

std::string encryption(const std::string& part) {
  return "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" "
         "xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData><enc:EncryptionMethod "
         "Algorithm=\"http://www.idpf.org/2008/embedding\"/><enc:CipherData><enc:CipherReference "
         "URI=\"" +
         part + "\"/></enc:CipherData></enc:EncryptedData></encryption>";
}

TEST(OcfContainer, FontObfuscation) {
  const Parts parts = {
      {"META-INF/container.xml", container({"O/p.opf"})},
      {"META-INF/encryption.xml", encryption("O/font%201.otf")},
      {"O/p.opf",
       package(item("a", "a.xhtml") + item("f", "font%201.otf", {}, "font/otf"), itemref("a"))},
      {"O/font 1.otf", "XXXX"},
      {"O/a.xhtml", page("<p>글.</p>")}};
  EXPECT_EQ(chapters_of(read_parts(parts)), "# 글\np 글.\n");
  Parts locked = parts;
  locked[1].second = encryption("O/a.xhtml");
  EXPECT_THROW(read_parts(locked), Error);
}

TEST(OcfUrl, NestedPercentEncodedAndRelative) {
  EXPECT_EQ(
      chapters_of(read_parts(
          {{"META-INF/container.xml", container({"EPUB/package/p.opf"})},
           {"EPUB/package/p.opf", package(item("n", "../nav/nav.xhtml", "properties=\"nav\"") +
                                              item("a", "../text/%EC%A0%9C%201%EC%9E%A5.xhtml") +
                                              item("b", ".././text/more/../%62.xhtml"),
                                          itemref("a") + itemref("b"))},
           {"EPUB/nav/nav.xhtml",
            page("<nav epub:type=\"toc\"><ol>"
                 "<li><a href=\"../text/%EC%A0%9C%201%EC%9E%A5.xhtml#%EA%B0%80\">만남</a></li>"
                 "<li><a href=\"../text/b.xhtml?x=1#top\">이별</a></li></ol></nav>")},
           {"EPUB/text/제 1장.xhtml", page("<p>앞글이 길게 이어지는 문단이다.</p>"
                                           "<section id=\"가\"><p>글.</p></section>")},
           {"EPUB/text/b.xhtml", page("<p id=\"top\">끝.</p>")}})),
      "# 만남\np 앞글이 길게 이어지는 문단이다.\np 글.\n# 이별\np 끝.\n");
}

TEST(PackageSpine, OrderIsTheSpinesNotTheManifests) {
  EXPECT_EQ(chapters_of(read_parts({{"META-INF/container.xml", container({"p.opf"})},
                                    {"p.opf", package(item("c", "c.xhtml") + item("b", "b.xhtml") +
                                                          item("a", "a.xhtml"),
                                                      itemref("a") + itemref("b") + itemref("c"))},
                                    {"c.xhtml", page("<h1>셋</h1><p>다.</p>")},
                                    {"b.xhtml", page("<h1>둘</h1><p>나.</p>")},
                                    {"a.xhtml", page("<h1>하나</h1><p>가.</p>")}})),
            "# 하나\nh1 하나\np 가.\n# 둘\nh1 둘\np 나.\n# 셋\nh1 셋\np 다.\n");
}

TEST(PackageSpine, NonLinearIsOutsideTheReadingOrder) {
  const Document document = read_parts(
      {{"META-INF/container.xml", container({"p.opf"})},
       {"p.opf", package(item("a", "a.xhtml") + item("b", "b.xhtml") + item("c", "c.xhtml"),
                         itemref("a") + itemref("b", "linear=\"no\"") + itemref("c"))},
       {"a.xhtml", page("<h1>하나</h1><p>가.</p>")},
       {"b.xhtml", page("<h1>답</h1><p>정답이다.</p>")},
       {"c.xhtml", page("<h1>둘</h1><p>나.</p>")}});
  EXPECT_EQ(chapters_of(document), "# 하나\nh1 하나\np 가.\n# 둘\nh1 둘\np 나.\n");
  EXPECT_THAT(outline(document), HasSubstr("left out (outside the reading order): 정답이다.\n"));
}

TEST(PackageSpine, ForeignResourcesAreReadByTheirFallback) {
  EXPECT_EQ(chapters_of(read_parts(
                {{"META-INF/container.xml", container({"p.opf"})},
                 {"p.opf", package(item("j", "a.json", "fallback=\"x\"", "application/json") +
                                       item("x", "a.xml", "fallback=\"a\"", "application/xml") +
                                       item("a", "a.xhtml") +
                                       item("k", "lost.json", {}, "application/json") +
                                       item("r", "r.bin", "fallback=\"r\"", "application/x-ring"),
                                   itemref("j") + itemref("k") + itemref("r"))},
                 {"a.json", "{\"a\": 1}"},
                 {"a.xml", "<a>아님</a>"},
                 {"a.xhtml", page("<p>대신 읽는 글.</p>")}})),
            "# 대신 읽는 글\np 대신 읽는 글.\n");
}

TEST(PackageSpine, SvgContentDocument) {
  EXPECT_EQ(chapters_of(read_parts(
                {{"META-INF/container.xml", container({"p.opf"})},
                 {"p.opf", package(item("a", "a.xhtml") + item("s", "s.svg", {}, "image/svg+xml"),
                                   itemref("a") + itemref("s"))},
                 {"a.xhtml", page("<h1>하나</h1><p>가.</p><svg><title>지도</title></svg>")},
                 {"s.svg",
                  "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>text{}</style><g><text>"
                  "그림 <tspan>속의</tspan> 글.</text></g></svg>"}})),
            "# 하나\nh1 하나\np 가.\np 그림 속의 글.\n");
}

TEST(PackageMetadata, TitleAndCreatorOrder) {
  const Document document = read_parts(
      {{"META-INF/container.xml", container({"p.opf"})},
       {"p.opf",
        package(item("a", "a.xhtml"), itemref("a"),
                "<dc:identifier>urn:uuid:다른것</dc:identifier>"
                "<dc:identifier id=\"id\">urn:isbn:9791100000000</dc:identifier>"
                "<dc:title id=\"t2\">부제가 먼저</dc:title><dc:title id=\"t1\">큰 제목</dc:title>"
                "<meta refines=\"#t2\" property=\"title-type\">subtitle</meta>"
                "<meta refines=\"#t1\" property=\"title-type\">main</meta>"
                "<dc:creator id=\"c1\">둘째 지은이</dc:creator>"
                "<dc:creator id=\"c2\">첫째 지은이</dc:creator>"
                "<dc:creator id=\"c3\">그린이</dc:creator>"
                "<meta refines=\"#c1\" property=\"display-seq\">2</meta>"
                "<meta refines=\"#c2\" property=\"display-seq\">1</meta>"
                "<meta refines=\"#c3\" property=\"role\" scheme=\"marc:relators\">ill</meta>"
                "<meta refines=\"#c2\" property=\"alternate-script\" xml:lang=\"en\">First</meta>"
                "<dc:language>ko</dc:language><dc:language>en</dc:language>"
                "<meta property=\"belongs-to-collection\" id=\"s1\">전집</meta>"
                "<meta refines=\"#s1\" property=\"collection-type\">set</meta>"
                "<meta property=\"belongs-to-collection\" id=\"s2\">연작</meta>"
                "<meta refines=\"#s2\" property=\"collection-type\">series</meta>"
                "<meta refines=\"#s2\" property=\"group-position\">2.5</meta>"
                "<meta property=\"dcterms:modified\">2024-01-01T00:00:00Z</meta>")},
       {"a.xhtml", page("<p>글.</p>")}});
  const Metadata& metadata = document.metadata;
  EXPECT_EQ(metadata.title, "큰 제목");
  EXPECT_EQ(metadata.subtitle, "부제가 먼저");
  EXPECT_EQ(metadata.authors, (std::vector<std::string>{"첫째 지은이", "둘째 지은이"}));
  EXPECT_EQ(metadata.language, "ko");
  EXPECT_EQ(metadata.identifier, "urn:isbn:9791100000000");
  EXPECT_EQ(metadata.series, "연작");
  EXPECT_EQ(metadata.series_part, "2.5");
  EXPECT_EQ(metadata.date, "");
}

TEST(PackageMetadata, VersionBackward) {
  const Document document = read_parts(
      {{"META-INF/container.xml", container({"p.opf"})},
       {"p.opf", package(item("a", "a.xhtml") + item("x", "t.ncx", {}, "application/x-dtbncx+xml"),
                         itemref("a"),
                         "<dc:title>책</dc:title>"
                         "<dc:creator xmlns:opf=\"o\" opf:role=\"aut\">지은이</dc:creator>"
                         "<dc:creator xmlns:opf=\"o\" opf:role=\"trl\">옮긴이</dc:creator>"
                         "<dc:date xmlns:opf=\"o\" opf:event=\"modification\">2020-05-05</dc:date>"
                         "<dc:date xmlns:opf=\"o\" opf:event=\"publication\">2010-01-02</dc:date>"
                         "<meta name=\"calibre:series\" content=\"사계\"/>"
                         "<meta name=\"calibre:series_index\" content=\"3.0\"/>")},
       {"t.ncx",
        "<ncx><navMap><navPoint><navLabel><text>하나</text></navLabel>"
        "<content src=\"a.xhtml\"/><navPoint><navLabel><text>하나의 하나</text></navLabel>"
        "<content src=\"a.xhtml#b\"/></navPoint></navPoint><navPoint><navLabel>"
        "<text>둘</text></navLabel><content src=\"a.xhtml#c\"/></navPoint></navMap>"
        "<pageList><pageTarget><navLabel><text>1</text></navLabel>"
        "<content src=\"a.xhtml\"/></pageTarget></pageList></ncx>"},
       {"a.xhtml", page("<p>가.</p><p id=\"b\">나.</p><p id=\"c\">다.</p>")}});
  EXPECT_EQ(document.metadata.authors, std::vector<std::string>{"지은이"});
  EXPECT_EQ(document.metadata.date, "2010-01-02");
  EXPECT_EQ(document.metadata.series, "사계");
  EXPECT_EQ(chapters_of(document), "# 하나\np 가.\np 나.\n# 둘\np 다.\n");
}

}  // namespace
}  // namespace nangdok
