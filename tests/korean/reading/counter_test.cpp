#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Counter, NativeNumeralsCountThingsAndPeople) {
  expect_readings({{"2명", "두 명"},
                   {"고양이 6마리", "고양이 여섯 마리"},
                   {"17살", "열일곱 살"},
                   {"3달", "석 달"},
                   {"4말", "너 말"},
                   {"41살", "마흔한 살"},
                   {"1번째", "첫 번째"}});
}

TEST(Counter, SinoKoreanNumeralsOrderAndMeasure) {
  expect_readings({{"5층", "오 층"},
                   {"6호선", "육 호선"},
                   {"12학년", "십이 학년"},
                   {"제7회", "제칠 회"},
                   {"약3만 명", "약 삼만 명"}});
}

TEST(Counter, WhatIsCountedDecidesDae) {
  expect_readings({{"택시 4대", "택시 네 대"},
                   {"2대의 버스", "두 대의 버스"},
                   {"30대 여성", "삼십 대 여성"},
                   {"5대 영양소", "오 대 영양소"},
                   {"4대째", "사 대째"}});
}

TEST(Counter, WhatIsCountedDecidesBeonAndJang) {
  expect_readings({{"6번 읽었다", "여섯 번 읽었다"},
                   {"6번 출구", "육 번 출구"},
                   {"협주곡 2번", "협주곡 이 번"},
                   {"우표 5장", "우표 다섯 장"},
                   {"제5장", "제오 장"},
                   {"2장의 사진", "두 장의 사진"}});
}

TEST(Counter, ANumberedChoiceAndHowOften) {
  expect_readings({{"7번 출구에서 3번 갈아탔다", "칠 번 출구에서 세 번 갈아탔다"},
                   {"문제를 3번 풀었다", "문제를 세 번 풀었다"},
                   {"보기 중에서 3번", "보기 중에서 삼 번"},
                   {"보기에서 3번 골랐다", "보기에서 삼 번 골랐다"}});
}

TEST(Counter, WhatIsCountedDecidesTheRest) {
  expect_readings({{"손님 6분", "손님 여섯 분"},
                   {"6분 뒤", "육 분 뒤"},
                   {"유화 2점", "유화 두 점"},
                   {"2점 앞섰다", "이 점 앞섰다"},
                   {"단편소설 6편", "단편소설 여섯 편"},
                   {"6배", "여섯 배"},
                   {"공책 6권", "공책 여섯 권"},
                   {"『토지』 6권", "토지 육 권"},
                   {"소나무 3주", "소나무 세 주"}});
}

TEST(Counter, ParticlesThatBeginLikeACounter) {
  expect_readings({{"2부터 9까지", "이부터 구까지"}, {"3말고", "삼말고"}});
}

TEST(Counter, WhatIsCountedDecidesJjokAndJip) {
  expect_readings({{"마늘 5쪽", "마늘 다섯 쪽"},
                   {"책 5쪽", "책 오 쪽"},
                   {"2집 가수", "이 집 가수"},
                   {"2집 건너", "두 집 건너"},
                   {"2장 7절", "이 장 칠 절"}});
}

TEST(Counter, MatchesAndSeries) {
  expect_readings({{"3판 2승", "삼 판 이 승"},
                   {"2편이 더 좋다", "이 편이 더 좋다"},
                   {"3번홀", "삼 번홀"},
                   {"종이 3장 분량", "종이 석 장 분량"}});
}

TEST(Counter, MinutesBehindHoursAndChaptersOfScripture) {
  expect_readings({{"11시 20분께", "열한 시 이십 분께"},
                   {"손님 3분께", "손님 세 분께"},
                   {"고전 13장을", "고전 십삼 장을"},
                   {"내선 3번", "내선 삼 번"}});
}

TEST(Counter, WeightsShotsAndOldMeasures) {
  expect_readings({{"쇠고기 4근", "쇠고기 네 근"},
                   {"총알 3발", "총알 세 발"},
                   {"대포 2문", "대포 두 문"},
                   {"3문 2답", "삼 문 이답"},
                   {"49재", "사십구 재"},
                   {"비단 4자", "비단 넉 자"}});
}

TEST(Counter, NotEvenOne) {
  expect_readings({{"1도 없다", "일도 없다"},
                   {"5도 낮다", "오 도 낮다"},
                   {"60갑자", "육십 갑자"},
                   {"키가 6척", "키가 육 척"},
                   {"배 6척", "배 여섯 척"}});
}

TEST(CounterContext, HowManyWithWonder) {
  expect_readings({{"문제를 5번이나 풀었다", "문제를 다섯 번이나 풀었다"},
                   {"30분이나 기다렸다", "삼십 분이나 기다렸다"},
                   {"정답은 1번이나 2번이다", "정답은 일 번이나 이 번이다"}});
}

TEST(CounterContext, EditionsAndPrintings) {
  expect_readings({{"3판 2쇄", "삼 판 이 쇄"}, {"바둑 3판을 두었다", "바둑 세 판을 두었다"}});
}

TEST(CounterContext, TheGreatOfTheirKind) {
  expect_readings({{"3대 의혹을 해명했다", "삼 대 의혹을 해명했다"}});
}

}  // namespace
}  // namespace nangdok
