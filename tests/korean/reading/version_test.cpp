#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Version, PointsPartTheNumbers) {
  expect_readings({{"10.15.7", "십 점 십오 점 칠"},
                   {"v2.3", "버전 이 점 삼"},
                   {"버전 v2.3", "버전 이 점 삼"},
                   {"ver. 5", "버전 오"}});
}

}  // namespace
}  // namespace nangdok
