#include "korean/reading/number.h"

#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Number, SinoKoreanLeavesOutIlBeforeTensHundredsThousandsAndMan) {
  expect_readings({{"10", "십"},
                   {"11", "십일"},
                   {"110", "백십"},
                   {"1111", "천백십일"},
                   {"10000", "만"},
                   {"11000", "만 천"},
                   {"210,000", "이십일만"},
                   {"100000000", "일억"},
                   {"0", "영"}});
}

TEST(Number, MagnitudesInHangulGoOnWithTheNumber) {
  expect_readings({{"4억 2,500만 원", "사억 이천오백만 원"},
                   {"8만9000명", "팔만 구천 명"},
                   {"2천3백 명", "이천삼백 명"},
                   {"1천만", "천만"},
                   {"2.5조 원", "이 점 오조 원"}});
}

TEST(Number, DecimalsAreReadDigitByDigit) {
  expect_readings({{"1.50", "일 점 오영"}, {"0.07", "영 점 영칠"}});
}

TEST(Number, ZerosInFrontMakeACode) {
  expect_readings({{"007", "공공칠"}});
}

TEST(Number, NativeNumeralsStandAloneOrBeforeACounter) {
  EXPECT_EQ(native_alone(21), U"스물하나");
  EXPECT_EQ(native_alone(4), U"넷");
  EXPECT_EQ(native_before_counter(20), U"스무");
  EXPECT_EQ(native_before_counter(33), U"서른세");
}

TEST(Number, ADecimalWithoutItsZero) {
  expect_readings({{".275", "영 점 이칠오"}, {"타율 .275", "타율 영 점 이칠오"}});
}

TEST(Number, ScientificNotation) {
  expect_readings({{"1.6e-19", "일 점 육 곱하기 십의 마이너스 십구 제곱"},
                   {"3.0×10⁸m/s", "삼 점 영 곱하기 십의 팔 제곱 미터 퍼 초"},
                   {"log₂8", "로그 이의 팔"}});
}

}  // namespace
}  // namespace nangdok
