#include "reading_case.h"

namespace nangdok {
namespace {

TEST(TimeOfDay, HoursToTwelveAreNative) {
  expect_readings({{"9:05", "아홉 시 오 분"},
                   {"12:00", "열두 시"},
                   {"0:40", "영 시 사십 분"},
                   {"17:30", "십칠 시 삼십 분"},
                   {"6:07:08", "여섯 시 칠 분 팔 초"},
                   {"11시 20분", "열한 시 이십 분"}});
}

TEST(TimeOfDay, HalvesOfTheDayInLatinLetters) {
  expect_readings({{"AM 8:15", "오전 여덟 시 십오 분"}, {"8:15 p.m.에", "오후 여덟 시 십오 분에"}});
}

TEST(TimeOfDay, PointsOfAMatchAreNoTime) {
  expect_readings({{"15:12로 이겼다", "십오 대 십이로 이겼다"}, {"2:1", "이 대 일"}});
}

TEST(TimeOfDay, HalvesOfTheDayWithoutMinutes) {
  expect_readings({{"PM 6", "오후 여섯 시"},
                   {"AM 9~PM 6", "오전 아홉 시에서 오후 여섯 시"},
                   {"9:00-18:00", "아홉 시에서 십팔 시"},
                   {"1:25,000", "일 대 이만 오천"}});
}

TEST(TimeOfDay, AnHourBeforeAClockIsNoBookOfPsalms) {
  expect_readings(
      {{"5시, 09:00-18:00", "다섯 시 아홉 시에서 십팔 시"}, {"시 23:1", "시 이십삼 편 일 절"}});
}

}  // namespace
}  // namespace nangdok
