#include "document/pdf/pdf_word.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

PdfWord word(const std::string& text, double left, double right, double top, double bottom,
             double size) {
  PdfWord out;
  out.text = text;
  out.left = left;
  out.right = right;
  out.top = top;
  out.bottom = bottom;
  out.size = size;
  return out;
}

/// The text of words put together to one line, its references in brackets.
std::string line_of(const std::vector<PdfWord>& words) {
  PdfLine line = begin_line(words.front(), 1, 842);
  for (std::size_t i = 1; i < words.size(); ++i) {
    EXPECT_TRUE(goes_on(line, words[i])) << words[i].text;
    if (is_raised_number(line, words[i])) {
      append_reference(line, words[i]);
    } else {
      append_word(line, words[i]);
    }
  }
  std::string text = line.text;
  for (const PdfLine::Reference& reference : line.references) text += "[" + reference.label + "]";
  return text;
}

/// As Chromium writes bold Hangul of 24 points: in a font whose letters are drawings.
TEST(PdfWord, DrawnLettersTakeTheirSizeFromTheirWidth) {
  PdfWord first = word("제", 90.0, 112.6, 200.1, 258.8, 45.12);
  mend_size(first);
  EXPECT_NEAR(first.size, 24.6, 0.1);
  EXPECT_NEAR(first.bottom - first.top, 29.5, 0.2);
  PdfWord last = word("장", 129.3, 151.9, 200.1, 258.8, 45.12);
  mend_size(last);
  EXPECT_EQ(line_of({first, word("1", 112.6, 129.3, 220.5, 248.7, 24), last}), "제1장");
}

TEST(PdfWord, LettersSetNarrowOrApartKeepTheirSize) {
  for (const double advance : {7.0, 9.2, 14.0}) {
    PdfWord set = word("가나", 0, 2 * advance, 100, 114, 10);
    mend_size(set);
    EXPECT_EQ(set.size, 10) << advance;
    EXPECT_EQ(set.top, 100) << advance;
  }
}

TEST(PdfWord, RaisedNumberIsAReferenceAndALoweredOneIsText) {
  const PdfWord before = word("말이다.", 40, 76, 100, 112, 10);
  EXPECT_EQ(line_of({before, word("1)", 76, 80, 99, 106, 6)}), "말이다.[1)]");
  EXPECT_EQ(line_of({word("H", 40, 47, 100, 112, 10), word("2", 47, 50, 106, 113, 6),
                     word("O", 50, 57, 100, 112, 10)}),
            "H2O");
  EXPECT_EQ(line_of({before, word("12", 80, 92, 100, 112, 10)}), "말이다. 12");
}

TEST(PdfWord, RaisedNumbersComeBehindTheirWords) {
  std::vector<PdfWord> words = {
      word("앞말", 40, 60, 100, 112, 10), word("뒷말.", 66, 88, 100, 112, 10),
      word("다음", 40, 60, 118, 130, 10), word("2", 88, 91, 99, 106, 6),
      word("1", 60, 63, 99, 106, 6),      word("12", 40, 50, 560, 572, 10)};
  put_raised_numbers_behind_their_words(words);
  std::string order;
  for (const PdfWord& each : words) order += each.text + " ";
  EXPECT_EQ(order, "앞말 1 뒷말. 2 다음 12 ");
}

}  // namespace
}  // namespace nangdok
