#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Sign, SignsOfNumbers) {
  expect_readings({{"-8", "마이너스 팔"}, {"+4", "플러스 사"}, {"±3", "플러스마이너스 삼"}});
}

TEST(Sign, Arithmetic) {
  expect_readings({{"2+3=5", "이 더하기 삼은 오"},
                   {"9-4=5", "구 빼기 사는 오"},
                   {"4×2=8", "사 곱하기 이는 팔"},
                   {"√2", "루트 이"},
                   {"x²", "엑스 제곱"},
                   {"10⁴", "십의 사 제곱"},
                   {"7>3", "칠은 삼보다 크다"},
                   {"x≥0", "엑스는 영보다 크거나 같다"}});
}

TEST(Sign, DifferencesFactorialsAndAbsoluteValues) {
  expect_readings({{"10-3=7", "십 빼기 삼은 칠"},
                   {"4!=24", "사 팩토리얼은 이십사"},
                   {"|x|=5", "절댓값 엑스는 오"},
                   {"2³", "이의 세제곱"}});
}

TEST(Sign, BoundsWithoutWhatTheyBound) {
  expect_readings({{"나이 ≥20세", "나이 이십 세 이상"}, {"용량 <5mL", "용량 오 밀리리터 미만"}});
}

TEST(Sign, SignsThatStandForWords) {
  expect_readings({{"㈜바다", "주식회사 바다"}, {"②", "이"}, {"㉮", "가"}, {"§7", "제칠 조"}});
}

TEST(Sign, FunctionsBeforeWhatTheyAreTakenOf) {
  expect_readings(
      {{"cos 60°", "코사인 육십 도"}, {"log 100", "로그 백"}, {"sing a song", "싱 어 송"}});
}

TEST(Sign, AnEqualsSignBetweenWordsIsAPause) {
  expect_readings(
      {{"(사진=작가 제공)", "사진 작가 제공"}, {"1유로=1,500원", "일 유로는 천오백 원"}});
}

TEST(Sign, CorporationsByTheirKind) {
  expect_readings({{"(사)바다모임", "사단법인 바다모임"},
                   {"(재)숲", "재단법인 숲"},
                   {"(사) 마지막", "사 마지막"}});
}

TEST(Sign, TheHyphenOfAnEquationIsAMinus) {
  expect_readings({{"x-y=1", "엑스 마이너스 와이는 일"}, {"K-리그", "케이리그"}});
}

TEST(Sign, AShopsOfferIsSaidInEnglish) {
  expect_readings({{"1+1 행사", "원 플러스 원 행사"},
                   {"2+1 증정", "투 플러스 원 증정"},
                   {"1+1=2", "일 더하기 일은 이"}});
}

}  // namespace
}  // namespace nangdok
