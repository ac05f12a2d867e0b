#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Unit, SymbolsAreReadInFull) {
  expect_readings({{"12kg", "십이 킬로그램"},
                   {"400 mL", "사백 밀리리터"},
                   {"8㎢", "팔 제곱킬로미터"},
                   {"5m³", "오 세제곱미터"},
                   {"90dB", "구십 데시벨"},
                   {"3.2GHz", "삼 점 이 기가헤르츠"},
                   {"kg당", "킬로그램당"}});
}

TEST(Unit, RatesPutTheirTimeFirst) {
  expect_readings({{"80km/h", "시속 팔십 킬로미터"},
                   {"시속 80km/h", "시속 팔십 킬로미터"},
                   {"6m/s", "초속 육 미터"},
                   {"30mg/L", "리터당 삼십 밀리그램"}});
}

TEST(Unit, TemperaturesAndAngles) {
  expect_readings({{"-7℃", "영하 칠 도"},
                   {"25°C", "이십오 도"},
                   {"50°F", "화씨 오십 도"},
                   {"90°", "구십 도"},
                   {"동경 127°30′", "동경 백이십칠 도 삼십 분"}});
}

TEST(Unit, ADoublePrimeIsAnInch) {
  expect_readings({{"32\"", "삼십이 인치"}, {"\"32\"라고", "삼십이라고"}});
}

TEST(Unit, LettersThatAreNoUnits) {
  expect_readings({{"3A반", "삼에이반"}, {"4K", "포케이"}, {"3D", "쓰리디"}});
}

TEST(Unit, SidesOfTheGlobe) {
  expect_readings({{"35.1°S", "남위 삼십오 점 일 도"}, {"50bp", "오십 베이시스포인트"}});
}

TEST(Unit, SpoonsOfARecipe) {
  expect_readings(
      {{"간장 2T", "간장 두 큰술"}, {"소금 1t", "소금 한 작은술"}, {"트럭 5t", "트럭 오 톤"}});
}

TEST(Unit, ALetterOfAPlaceIsNoUnit) {
  expect_readings({{"12A석", "십이에이석"}, {"15A 전류", "십오 암페어 전류"}});
}

TEST(Unit, MetresWithWhatIsOver) {
  expect_readings({{"2m45", "이 미터 사십오"}});
}

TEST(Unit, WhatAQuantityIsCountedByIsSaidFirst) {
  expect_readings({{"1,000원/kg", "킬로그램당 천 원"},
                   {"500명/㎢", "제곱킬로미터당 오백 명"},
                   {"50명/일", "일당 쉰 명"},
                   {"L당 1,600원", "리터당 천육백 원"},
                   {"A당이", "에이당이"}});
}

TEST(Unit, AParticleFollowsTheWordThatStandsLast) {
  expect_readings({{"35㎍/㎥로", "세제곱미터당 삼십오 마이크로그램으로"},
                   {"9mg/L를", "리터당 구 밀리그램을"},
                   {"9kg/명은", "명당 구 킬로그램은"}});
}

}  // namespace
}  // namespace nangdok
