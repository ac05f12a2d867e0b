#include "pronunciation_case.h"

namespace nangdok {

// The articles of 표준 발음법 on codas before consonants, pauses and vowels.

TEST(CodasAndLinking, Article5_Vowels) {
  expect_pronunciations({{"가져", "가저"}, {"쪄서", "쩌서"}, {"무늬", "무니"}, {"의사", "의사"}});
}

TEST(CodasAndLinking, Article9_NeutralCodas) {
  expect_pronunciations({{"키읔", "키윽"}, {"솥", "솓"}, {"빗다", "빋따"}, {"덮다", "덥따"}});
}

TEST(CodasAndLinking, Article10_Clusters) {
  expect_pronunciations({{"넋", "넉"},
                         {"넓다", "널따"},
                         {"밟는", "밤는"},
                         {"밟게", "밥께"},
                         {"넓죽하다", "넙쭈카다"},
                         {"넓둥글다", "넙뚱글다"}});
}

TEST(CodasAndLinking, Article11_ClustersWithKeptL) {
  expect_pronunciations({{"흙과", "흑꽈"}, {"묽고", "물꼬"}, {"얽거나", "얼꺼나"}, {"앎", "암"}});
}

TEST(CodasAndLinking, Article12_H) {
  expect_pronunciations({{"놓고", "노코"},
                         {"각하", "가카"},
                         {"꽂히다", "꼬치다"},
                         {"닿소", "다쏘"},
                         {"뚫네", "뚤레"},
                         {"낳은", "나은"},
                         {"싫어도", "시러도"},
                         {"옷 한 벌", "오 탄 벌"},
                         {"맏형", "마텽"}});
}

TEST(CodasAndLinking, Article13_14_Linking) {
  expect_pronunciations(
      {{"옷이", "오시"}, {"덮이다", "더피다"}, {"닭을", "달글"}, {"값이", "갑씨"}});
}

TEST(CodasAndLinking, Article15_WordsOfMeaning) {
  expect_pronunciations({{"밭 아래", "바 다래"},
                         {"늪 앞", "느 밥"},
                         {"겉옷", "거돋"},
                         {"헛웃음", "허두슴"},
                         {"넋없다", "너겁따"},
                         {"닭 앞에", "다 가페"}});
}

TEST(CodasAndLinking, Article16_LetterNames) {
  expect_pronunciations({{"디귿을", "디그슬"}, {"키읔에", "키으게"}, {"치읓이", "치으시"}});
}

TEST(CodasAndLinking, Article17_Palatalization) {
  expect_pronunciations({{"곧이듣다", "고지듣따"},
                         {"벼훑이", "벼훌치"},
                         {"굳히다", "구치다"},
                         {"밭이", "바치"},
                         {"밭이랑", "반니랑"}});
}

TEST(CodasAndLinking, Article10_BalpBehindAPrefix) {
  expect_pronunciations({{"짓밟고", "짇빱꼬"}});
}

}  // namespace nangdok
