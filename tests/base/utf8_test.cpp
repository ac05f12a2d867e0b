#include "base/utf8.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

TEST(Utf8, RoundTripsEveryLength) {
  const std::u32string text = U"aé가😀";
  EXPECT_EQ(to_utf8(text), "aé가😀");
  EXPECT_EQ(to_utf32("aé가😀"), text);
}

TEST(Utf8, ReplacesIllFormedBytes) {
  EXPECT_EQ(to_utf32("a\xFFz"), U"a\uFFFDz");
  EXPECT_EQ(to_utf32("\xEA\xB0"), U"\uFFFD");                  // 가 cut short
  EXPECT_EQ(to_utf32("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");  // a surrogate
  EXPECT_FALSE(is_valid_utf8("\xC0\x80"));                     // overlong
  EXPECT_TRUE(is_valid_utf8("가나다"));
}

TEST(Utf8, ComposesDecomposedHangul) {
  EXPECT_EQ(to_nfc("\u1112\u1161\u11AB\u1100\u1173\u11AF"), "한글");
  EXPECT_EQ(to_nfc("한글"), "한글");
}

}  // namespace
}  // namespace nangdok
