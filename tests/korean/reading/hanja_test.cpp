#include "korean/reading/initial_sound.h"

#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Hanja, InitialSoundRule) {
  expect_readings({{"女子", "여자"},
                   {"歷代", "역대"},
                   {"老人", "노인"},
                   {"子女", "자녀"},
                   {"經歷", "경력"},
                   {"龍", "용"}});
  EXPECT_EQ(initial_sound(U'량'), U'양');
  EXPECT_EQ(initial_sound(U'념'), U'염');
  EXPECT_EQ(initial_sound(U'난'), U'난');
}

TEST(Hanja, YulAndYeolAfterAVowelOrN) {
  expect_readings({{"百分率", "백분율"}, {"合格率", "합격률"}, {"序列", "서열"}, {"隊列", "대열"}});
}

TEST(Hanja, CharactersOfSeveralSounds) {
  expect_readings({{"不動", "부동"},
                   {"不平", "불평"},
                   {"金浦", "김포"},
                   {"金 장관", "김 장관"},
                   {"金庫", "금고"},
                   {"復興", "부흥"},
                   {"敗北", "패배"},
                   {"自轉車", "자전거"}});
}

TEST(Hanja, FiguresAndCounters) {
  expect_readings({{"10月", "시 월"}, {"3人", "삼 인"}, {"第5章", "제오 장"}, {"貳拾", "이십"}});
}

TEST(Hanja, OtherForms) {
  expect_readings({{"学校", "학교"}, {"\uF902", "거"}});
}

TEST(Hanja, WordsBeginByTheInitialSoundRule) {
  expect_readings({{"李氏", "이씨"}, {"里長", "이장"}});
}

}  // namespace
}  // namespace nangdok
