#include "pronunciation_case.h"

namespace nangdok {

TEST(Homograph, ANounOfOneSyllableWithItsParticle) {
  expect_pronunciations({{"안과 밖", "안과 박"},
                         {"안과에 가다", "안꽈에 가다"},
                         {"산과 들", "산과 들"},
                         {"전과 달리", "전과 달리"},
                         {"주가 되다", "주가 되다"},
                         {"주가 하락", "주까 하락"}});
}

TEST(Homograph, TheWordsAroundTellTheSense) {
  expect_pronunciations({{"상장을 받았다", "상짱을 바닫따"},
                         {"상장 기업", "상장 기업"},
                         {"화병에 꽃을", "화병에 꼬츨"},
                         {"잠자리가 날아간다", "잠자리가 나라간다"},
                         {"잠자리에 들다", "잠짜리에 들다"},
                         {"성적 매력", "성쩡 매력"},
                         {"성적이 올랐다", "성저기 올랃따"}});
}

TEST(Homograph, ToKnowAndToHold) {
  expect_pronunciations({{"길을 안다", "기를 안다"}, {"아기를 안다", "아기를 안따"}});
}

TEST(Homograph, IndirectQuestionsOfStemsInL) {
  expect_pronunciations({{"갈지도 모른다", "갈찌도 모른다"},
                         {"살지 않는다", "살지 안는다"},
                         {"볼지 말지", "볼찌 말지"}});
}

}  // namespace nangdok
