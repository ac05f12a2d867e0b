#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Score, PointsAndRatios) {
  expect_readings({{"5:2", "오 대 이"},
                   {"4-1로 꺾었다", "사 대 일로 꺾었다"},
                   {"2-0", "이 대 영"},
                   {"25-19, 25-22", "이십오 대 십구 이십오 대 이십이"},
                   {"비율 3:10", "비율 삼 대 십"},
                   {"4-3-3", "사 삼 삼"}});
}

TEST(Score, ChapterAndVerse) {
  expect_readings({{"마가복음 4:9", "마가복음 사 장 구 절"},
                   {"이사야 40:28-31", "이사야 사십 장 이십팔 절에서 삼십일 절"},
                   {"시편 1:2", "시편 일 편 이 절"}});
}

TEST(Score, SingleFiguresAloneAreAScore) {
  expect_readings({{"2-1로", "이 대 일로"}, {"역삼동 2-1로", "역삼동 이에 일로"}});
}

TEST(Score, SportsAndClubs) {
  expect_readings({{"탁구 11-9", "탁구 십일 대 구"}, {"30-30 클럽", "삼십 삼십 클럽"}});
}

TEST(Scripture, ARangeIntoAnotherChapter) {
  expect_readings({{"창세기 1:1-2:3", "창세기 일 장 일 절에서 이 장 삼 절"},
                   {"창세기 1:1-3", "창세기 일 장 일 절에서 삼 절"}});
}

}  // namespace
}  // namespace nangdok
