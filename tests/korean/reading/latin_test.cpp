#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Latin, AcronymsAreSpelled) {
  expect_readings({{"GNP", "지엔피"},
                   {"KTX로", "케이티엑스로"},
                   {"L자", "엘자"},
                   {"M&A", "엠앤에이"},
                   {"B&B", "비앤비"}});
}

TEST(Latin, AcronymsThatAreWords) {
  expect_readings({{"UNESCO", "유네스코"}, {"AIDS", "에이즈"}, {"KAIST에서", "카이스트에서"}});
}

TEST(Latin, InitialsAndAbbreviations) {
  expect_readings({{"U.S.", "유에스"},
                   {"No. 3", "넘버 쓰리"},
                   {"p. 47", "사십칠 페이지"},
                   {"pp. 5-9", "오에서 구 페이지"}});
}

TEST(Latin, AWordBehindFiguresEndsBeforeFigures) {
  expect_readings({{"3.5Newton2", "삼 점 오뉴턴이"}});
}

TEST(Latin, SignsOfALetter) {
  expect_readings({{"B+", "비 플러스"},
                   {"C++", "씨 플러스 플러스"},
                   {"F#", "에프 샵"},
                   {"Rh+", "알에이치 플러스"}});
}

TEST(Latin, CapitalsJoinedByASlashOrAHyphen) {
  expect_readings({{"A/S를", "에이에스를"}, {"TCP/IP", "티씨피아이피"}, {"K-푸드", "케이푸드"}});
}

TEST(Latin, TellsWhatAnEnglishReadingRestsOn) {
  const Lexicon lexicon;
  EXPECT_EQ(words_read("piano", lexicon).front().reading_source, "established form");
  EXPECT_EQ(words_read("blixomat", lexicon).front().reading_source,
            "sounded out from the spelling, 외래어 표기법");
}

TEST(Latin, LongAcronymsWithFewVowelsAreSpelled) {
  expect_readings({{"MMORPG", "엠엠오알피지"}, {"SAMSUNG", "삼성"}});
}

TEST(Latin, EpisodesAndLevels) {
  expect_readings({{"EP.3", "에피소드 삼"}, {"Lv5", "레벨 오"}, {"Lv. 7", "레벨 칠"}});
}

}  // namespace
}  // namespace nangdok
