#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Fraction, TheDenominatorIsSaidFirst) {
  expect_readings({{"2/5", "오분의 이"},
                   {"¾", "사분의 삼"},
                   {"3½", "삼과 이분의 일"},
                   {"5분의 3", "오분의 삼"},
                   {"1/2컵", "이분의 일 컵"},
                   {"1/N", "엔분의 일"}});
}

TEST(Fraction, QuartersOfTheYear) {
  expect_readings({{"3/4분기", "삼사분기"}, {"2분기", "이 분기"}});
}

TEST(Fraction, BloodPressureIsNoFraction) {
  expect_readings({{"혈압 130/85", "혈압 백삼십에 팔십오"}});
}

}  // namespace
}  // namespace nangdok
