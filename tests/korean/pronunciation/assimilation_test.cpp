#include "korean/pronunciation/pronunciation.h"
#include "pronunciation_case.h"

namespace nangdok {

TEST(Assimilation, Article18_Nasalization) {
  expect_pronunciations({{"먹는", "멍는"},
                         {"키읔만", "키응만"},
                         {"없는", "엄는"},
                         {"책 넣는다", "챙 넌는다"},
                         {"밥 먹는다", "밤 멍는다"}});
}

TEST(Assimilation, Article19_NasalizedR) {
  expect_pronunciations({{"담력", "담녁"}, {"침략", "침냑"}, {"막론", "망논"}, {"협력", "혐녁"}});
}

TEST(Assimilation, Article20_Lateralization) {
  expect_pronunciations({{"신라", "실라"}, {"천리", "철리"}, {"닳는", "달른"}, {"핥네", "할레"}});
}

TEST(Assimilation, Article20_Exception) {
  expect_pronunciations({{"동원령", "동원녕"}, {"횡단로", "횡단노"}, {"입원료", "이붠뇨"}});
}

TEST(Assimilation, Article29_NInsertion) {
  expect_pronunciations({{"솜이불", "솜니불"},
                         {"삯일", "상닐"},
                         {"한여름", "한녀름"},
                         {"늑막염", "능망념"},
                         {"콩엿", "콩녇"},
                         {"솔잎", "솔립"},
                         {"휘발유", "휘발류"},
                         {"사당역에서", "사당녀게서"},
                         {"할 일이", "할 리리"},
                         {"잘 입어", "잘 리버"},
                         {"첫 여행", "천 녀행"},
                         {"첫 인사", "처 딘사"},
                         {"삼 연대", "삼 년대"},
                         {"십육", "심뉵"},
                         {"등용문", "등용문"},
                         {"송별연", "송벼련"}});
}

TEST(Assimilation, RulesAreReportedWithTheirArticles) {
  const Lexicon lexicon;
  const Sentence sentence = pronounced("국민", lexicon);
  ASSERT_EQ(sentence.rules.size(), 1U);
  EXPECT_EQ(sentence.rules[0].rule, "제18항 비음화");
  EXPECT_EQ(sentence.rules[0].word, 0U);
  EXPECT_TRUE(applies(pronounced("물약", lexicon), "제29항"));
  EXPECT_TRUE(applies(pronounced("물약", lexicon), "제20항"));
}

TEST(Assimilation, PausesKeepWordsApart) {
  const Lexicon lexicon;
  Sentence sentence = pronounced("옷 한 벌", lexicon);
  EXPECT_EQ(pronunciation(sentence), "오 탄 벌");
  sentence.phrases = {{0, 1, Boundary::comma, false}, {1, 3, Boundary::sentence, false}};
  pronounce(sentence, lexicon);
  EXPECT_EQ(pronunciation(sentence), "옫 한 벌");
}

}  // namespace nangdok
