#include "document/encoding.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/utf8.h"

namespace nangdok {
namespace {

using namespace std::string_literals;

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

// 가을이 왔다.\n in CP949: 가 B0 A1, 을 C0 BB, 이 C0 CC, 왔 BF D4, 다 B4 D9.
const std::string autumn_cp949 = "\xB0\xA1\xC0\xBB\xC0\xCC \xBF\xD4\xB4\xD9.\n"s;

TEST(Encoding, IsFoundFromTheBytes) {
  const std::u16string text = u"가을이 왔다.\n";
  const struct {
    const char* name;
    std::string bytes;
    TextEncoding encoding;
  } rows[] = {
      {"utf-8", "가을이 왔다.\n", TextEncoding::utf8},
      {"utf-8 with mark", "\xEF\xBB\xBF가을이 왔다.\n", TextEncoding::utf8},
      {"utf-16 le with mark", "\xFF\xFE"s + utf16(text, true), TextEncoding::utf16_little_endian},
      {"utf-16 be with mark", "\xFE\xFF"s + utf16(text, false), TextEncoding::utf16_big_endian},
      {"utf-16 le", utf16(text, true), TextEncoding::utf16_little_endian},
      {"utf-16 be", utf16(text, false), TextEncoding::utf16_big_endian},
      {"cp949", autumn_cp949, TextEncoding::cp949},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(detect_encoding(row.bytes, "t").encoding, row.encoding) << row.name;
    EXPECT_EQ(decode_text(row.bytes, "t"), "가을이 왔다.\n") << row.name;
  }
}

TEST(Encoding, HangulBeyondEucKrIsCp949) {
  // 똠 8C 63, 펲 BD A1 in Unified Hangul Code; neither is in EUC-KR's first rows.
  EXPECT_EQ(decode_text("\x8C\x63\xB9\xE6\xB0\xA2\xC7\xCF\n", "t"), "똠방각하\n");
}

TEST(Encoding, DecomposedHangulBecomesSyllables) {
  EXPECT_EQ(decode_text("\u1112\u1161\u11AB\u1100\u1173\u11AF\n", "t"), "한글\n");
}

TEST(Encoding, BinaryDataIsRefused) {
  std::string png = "\x89PNG\r\n\x1A\n"s;
  for (int i = 0; i < 64; ++i) png += static_cast<char>(i * 37);
  EXPECT_THROW(decode_text(png, "picture"), Error);
  EXPECT_THROW(decode_text("\0\0\0\1\0"s, "zeros"), Error);
  try {
    decode_text(png, "picture.png");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "picture.png");
  }
}

TEST(Encoding, AFewDamagedBytesAreShownNotRefused) {
  std::string text = "가을이 왔다. 하늘이 높다. 바람이 차다. 들판이 넓다. 사람들이 걷는다.";
  text[1] = 'x';
  EXPECT_NE(decode_text(text, "t").find("\uFFFD"), std::string::npos);
}

TEST(DecodeLines, HaveTheirPlaceInTheUndecodedBytes) {
  const std::vector<TextLine> lines = decode_lines(autumn_cp949 + "\r\n" + autumn_cp949, "t");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].text, "가을이 왔다.");
  EXPECT_EQ(lines[0].number, 1U);
  EXPECT_EQ(lines[0].begin, 0U);
  EXPECT_EQ(lines[0].end, 12U);
  EXPECT_EQ(lines[1].number, 3U);
  EXPECT_EQ(lines[1].empty_before, 1U);
  EXPECT_EQ(lines[1].begin, 15U);
  EXPECT_EQ(lines[1].end, 27U);
}

TEST(DecodeLines, LineEndsOfAllSystems) {
  const std::vector<TextLine> lines = decode_lines("봄\r\n여름\r가을\n\t겨울\u3000", "t");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[1].text, "여름");
  EXPECT_EQ(lines[3].text, "겨울");
  EXPECT_EQ(lines[3].indent, 4U);
}

TEST(DecodeLines, EmptyLinesCostNoMemory) {
  const std::vector<TextLine> lines = decode_lines(std::string(1U << 20U, '\n') + "끝", "t");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].empty_before, 1U << 20U);
}

}  // namespace
}  // namespace nangdok
