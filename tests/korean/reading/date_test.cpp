#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Date, FiguresAreReadWithYearMonthAndDay) {
  expect_readings({{"2021.7.8.", "이천이십일 년 칠월 팔 일"},
                   {"2021. 7. 8. 출발", "이천이십일 년 칠월 팔 일 출발"},
                   {"2021-07-08", "이천이십일 년 칠월 팔 일"},
                   {"2021/7/8", "이천이십일 년 칠월 팔 일"},
                   {"2021.07", "이천이십일 년 칠월"},
                   {"7/8(목)", "칠월 팔 일 목요일"}});
}

TEST(Date, JuneAndOctoberLoseTheirCoda) {
  expect_readings(
      {{"6월", "유 월"}, {"10월 9일", "시 월 구 일"}, {"2020.10.9.", "이천이십 년 시월 구 일"}});
}

TEST(Date, DaysOfHistoryAreReadByTheirFigures) {
  expect_readings({{"3·1 운동", "삼일 운동"},
                   {"9·11 테러", "구일일 테러"},
                   {"6.29 선언", "육이구 선언"},
                   {"10·26 사태", "십이륙 사태"},
                   {"625전쟁", "육이오전쟁"}});
}

TEST(Date, AYearWithoutItsCentury) {
  expect_readings({{"’96년", "구십육년"}, {"‘88’이라는", "팔십팔이라는"}});
}

TEST(Date, YearsOfTwoFigures) {
  expect_readings({{"23/11/05", "이십삼 년 십일월 오 일"},
                   {"23.11.05 접수", "이십삼 년 십일월 오 일 접수"},
                   {"1.2절", "일 점 이 절"}});
}

TEST(Date, DatesByWhatStandsBesideThem) {
  expect_readings({{"'21.7.8", "이십일 년 칠월 팔 일"},
                   {"7.8(목)", "칠월 팔 일 목요일"},
                   {"7.8", "칠 점 팔"},
                   {"10월호", "시 월호"},
                   {"1980s", "천구백팔십 년대"},
                   {"18C 말", "십팔 세기 말"}});
}

TEST(Date, TheLastDayOfSomething) {
  expect_readings({{"(~12/31)", "십이월 삼십일 일"}});
}

TEST(Date, AnEventWithASlash) {
  expect_readings({{"9/11 테러", "구일일 테러"}, {"1/2 컵", "이분의 일 컵"}});
}

}  // namespace
}  // namespace nangdok
