#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Sign, SignsOfNumbers) {
  expect_readings({{"-8", "마이너스 팔"}, {"+4", "플러스 사"}, {"±3", "플러스마이너스 삼"}});
}

TEST(Sign, Arithmetic) {
  expect_readings({{"2+3=5", "이 더하기 삼은 오"},
                   {"9-4=5", "구 마이너스 사는 오"},
                   {"4×2=8", "사 곱하기 이는 팔"},
                   {"√2", "루트 이"},
                   {"x²", "엑스 제곱"},
                   {"10⁴", "십의 사 제곱"},
                   {"7>3", "칠은 삼보다 크다"},
                   {"x≥0", "엑스는 영보다 크거나 같다"}});
}

TEST(Sign, OneMoreGivenWithEach) {
  expect_readings({{"1+1 행사", "일 플러스 일 행사"}});
}

TEST(Sign, SignsThatStandForWords) {
  expect_readings({{"㈜바다", "주식회사 바다"}, {"②", "이"}, {"㉮", "가"}, {"§7", "제칠 조"}});
}

}  // namespace
}  // namespace nangdok
