#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Percent, SignsOfPercentAndPoints) {
  expect_readings({{"7%", "칠 퍼센트"},
                   {"1.5%p", "일 점 오 퍼센트포인트"},
                   {"2%포인트", "이 퍼센트포인트"},
                   {"6‰", "육 퍼밀"}});
}

}  // namespace
}  // namespace nangdok
