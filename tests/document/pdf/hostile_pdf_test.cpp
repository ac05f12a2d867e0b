#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hostile/limited_reading.h"
#include "hostile/made_bomb.h"
#include "pdf/raw_pdf.h"

namespace nangdok {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;

constexpr const char* deflated = "/Filter/FlateDecode";
const std::string line_of_text = "BT /F 11 Tf 1 0 0 1 40 500 Tm (A line of text.) Tj ET\n";

std::string zlib_repetition(const std::string& piece, std::uint64_t size) {
  return "\x78\x9C" + packed_repetition(piece, size);
}

TEST(HostilePdf, PageThatNeverEnds) {
  EXPECT_THAT(refusal(one_page_pdf(zlib_repetition("q Q ", 4096 * mib), deflated)),
              HasSubstr("page 1 of the PDF takes too long to read"));
}

TEST(HostilePdf, PageOfMoreTextThanMemory) {
  EXPECT_THAT(
      refusal(one_page_pdf(zlib_repetition(line_of_text, 1024 * mib), deflated)),
      AnyOf(HasSubstr("takes too long"), HasSubstr("breaks its reader"), HasSubstr("more memory")));
}

TEST(HostilePdf, Nesting) {
  refusal(one_page_pdf(line_of_text + std::string(60'000, '[') + std::string(60'000, ']') + " TJ"));
  refusal(one_page_pdf(line_of_text, std::string("/X ") + std::string(60'000, '[')));
  std::string dictionaries;
  for (int i = 0; i < 60'000; ++i) dictionaries += "<</A ";
  refusal(one_page_pdf(line_of_text, {}, {}, {dictionaries}));
  std::string states;
  for (int i = 0; i < 200'000; ++i) states += "q ";
  refusal(one_page_pdf(states + line_of_text));
}

TEST(HostilePdf, Rings) {
  // A form that draws itself, pages that hold themselves, an outline that follows itself.
  refusal(one_page_pdf(line_of_text + "/X Do", {}, "/XObject<</X 6 0 R>>",
                       {pdf_stream("/X Do /X Do",
                                   "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                                   "/Resources<</XObject<</X 6 0 R>>>>")}));
  refusal(raw_pdf(
      {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>"}));
  refusal(
      raw_pdf({"<</Type/Catalog/Pages 2 0 R/Outlines 3 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
               "<</First 4 0 R/Last 4 0 R>>", "<</Title(A)/Next 4 0 R/First 4 0 R/Last 4 0 R>>"}));
}

TEST(HostilePdf, ManyPagesThatAreNone) {
  std::string kids;
  for (int i = 0; i < 15'000; ++i) kids += "9 0 R ";
  refusal(
      raw_pdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[" + kids + "]/Count 15000>>"}));
}

TEST(HostilePdf, DamagedHead) {
  EXPECT_THAT(refusal("%PDF-1.7\nnothing"), HasSubstr("the PDF is damaged"));
  EXPECT_THAT(refusal(one_page_pdf("")), HasSubstr("pictures of pages"));
}

}  // namespace
}  // namespace nangdok
