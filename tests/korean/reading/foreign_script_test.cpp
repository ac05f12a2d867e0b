#include "reading_case.h"

namespace nangdok {
namespace {

TEST(ForeignScript, KanaByTable4) {
  expect_readings(
      {{"さくら", "사쿠라"}, {"タクシー", "다쿠시"}, {"とうきょう", "도쿄"}, {"ラーメン", "라멘"}});
}

TEST(ForeignScript, GreekLettersAndOtherScripts) {
  expect_readings({{"β", "베타"}, {"Москва", "모스크바"}});
}

}  // namespace
}  // namespace nangdok
