#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Emoticon, SignsOfFeelingAreSilent) {
  expect_readings({{"좋다 ^_^", "좋다"},
                   {"ㅋㅋㅋㅋ", ""},
                   {"슬퍼ㅜㅜ", "슬퍼"},
                   {"안녕 :D", "안녕"},
                   {"👍 최고", "최고"}});
}

TEST(Emoticon, LettersAloneAreNamed) {
  expect_readings({{"ㄹ", "리을"}, {"ㄴ자 집", "니은자 집"}, {"ㅗ", "오"}, {"ㅇㅋ", "오케이"}});
}

TEST(Emoticon, AnAbbreviationAndALaugh) {
  expect_readings({{"ㄹㅇㅋㅋ", "레알"}, {"ㅇㅈㅎㅎ", "인정"}});
}

}  // namespace
}  // namespace nangdok
