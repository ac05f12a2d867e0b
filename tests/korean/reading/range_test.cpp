#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Range, NeighboursAreAnEstimate) {
  expect_readings({{"1~2명", "한두 명"},
                   {"3-4개", "서너 개"},
                   {"6~7년", "육칠 년"},
                   {"7, 8마리", "일고여덟 마리"},
                   {"2~3만 명", "이삼만 명"}});
}

TEST(Range, OtherRangesGoFromAToB) {
  expect_readings({{"30~50%", "삼십에서 오십 퍼센트"},
                   {"12~15마리", "열두 마리에서 열다섯 마리"},
                   {"1910~1945년", "천구백십에서 천구백사십오 년"},
                   {"1~3학년", "일에서 삼 학년"},
                   {"20만~30만 원", "이십만에서 삼십만 원"},
                   {"-3~4℃", "영하 삼 도에서 영상 사 도"}});
}

TEST(Range, TheSignStandsBetweenWordsToo) {
  expect_readings({{"4월 3일~9일", "사 월 삼 일에서 구 일"},
                   {"8:00~17:00", "여덟 시에서 십칠 시"},
                   {"대전~광주", "대전에서 광주"},
                   {"화~목", "화에서 목"},
                   {"좋아~", "좋아"}});
}

TEST(Range, TimesAnEstimateOfTimesIsJoined) {
  expect_readings({{"4~5회", "사오 회"}, {"1~2위", "일이 위"}});
}

TEST(Range, BothMonthsAreNamed) {
  expect_readings({{"9~10월", "구 월에서 시 월"}, {"5~6월", "오 월에서 유 월"}});
}

TEST(Range, TheSignStandsBeforeWordsOfTime) {
  expect_readings({{"오전 8시~오후 5시", "오전 여덟 시에서 오후 다섯 시"}, {"나~라", "나에서 라"}});
}

TEST(Range, AHyphenBetweenUnlikeUnitsIsNone) {
  expect_readings({{"20홈런-20도루", "이십 홈런 이십 도루"}, {"2월-4월", "이 월에서 사 월"}});
}

TEST(Range, ARowIsCountedUp) {
  expect_readings({{"제1·2·3공화국", "제일 이 삼공화국"}, {"2, 3명", "두세 명"}});
}

TEST(Range, ARowOfNumbersIsNoEstimate) {
  expect_readings({{"1, 2, 3등", "일 이 삼 등"},
                   {"2, 3등", "이삼 등"},
                   {"1/2/3번", "일 이 삼 번"},
                   {"2, 3번", "두세 번"}});
}

}  // namespace
}  // namespace nangdok
