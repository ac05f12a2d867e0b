#include "reading_case.h"

namespace nangdok {
namespace {

TEST(RomanNumeral, WhereSomethingIsNumbered) {
  expect_readings({{"제VI장", "제육 장"},
                   {"Ⅲ부", "삼 부"},
                   {"루이 XVI세", "루이 십육 세"},
                   {"II. 방법", "이 방법"},
                   {"파트 III", "파트 쓰리"}});
}

TEST(RomanNumeral, ALetterIsNone) {
  expect_readings({{"X선", "엑스선"}, {"V자", "브이자"}});
}

TEST(RomanNumeral, ALetterThatIsNone) {
  expect_readings({{"타입 C", "타입 씨"}, {"타입 II", "타입 투"}});
}

}  // namespace
}  // namespace nangdok
