#include "reading_case.h"

namespace nangdok {
namespace {

TEST(ModelName, LettersThenFigures) {
  expect_readings({{"B-29", "비 이십구"},
                   {"K9 자주포", "케이나인 자주포"},
                   {"A4 용지", "에이포 용지"},
                   {"D-100", "디 마이너스 백"},
                   {"G20", "지이십"}});
}

TEST(ModelName, FiguresThenLetters) {
  expect_readings({{"5G", "파이브지"}, {"4D", "포디"}, {"18K", "십팔케이"}, {"3P", "쓰리피"}});
}

TEST(ModelName, ChemicalFormulasAreSpelledWithEnglishFigures) {
  expect_readings({{"H2SO4", "에이치투에스오포"}, {"CO₂", "씨오투"}, {"CaCO3", "씨에이씨오쓰리"}});
}

TEST(ModelName, FloorsBelowTheGroundAndSizes) {
  expect_readings({{"B3층", "지하 삼 층"}, {"3x5", "삼 곱하기 오"}});
}

TEST(ModelName, FloorsWhereATextSpeaksOfThem) {
  expect_readings({{"매장 1F~3F", "매장 일 층에서 삼 층"},
                   {"주차 B1~B2", "주차 지하 일 층에서 지하 이 층"},
                   {"비타민 B2", "비타민 비투"}});
}

TEST(ModelName, IonsWithTheirCharge) {
  expect_readings({{"Ca²⁺", "씨에이 투 플러스"}, {"OH⁻", "오에이치 마이너스"}});
}

}  // namespace
}  // namespace nangdok
