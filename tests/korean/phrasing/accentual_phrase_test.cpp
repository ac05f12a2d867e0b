#include <gtest/gtest.h>

#include <algorithm>

#include "korean/lexicon/lexicon.h"
#include "korean/phrasing/phrasing.h"
#include "phrasing_rows.h"
#include "spaced_sentence.h"

namespace nangdok {
namespace {

using testing::expect_phrases;
using testing::spaced_sentence;

TEST(AccentualPhrase, HoldsAdnominalAndNoun) {
  expect_phrases({
      {"푸른 하늘을 보았다.", "푸른 하늘을 | 보았다 ."},
      {"낡은 사진을 찾았다.", "낡은 사진을 | 찾았다 ."},
      {"우리가 만난 사람은 화가였다.", "우리가 | 만난 사람은 | 화가였다 ."},
  });
}

TEST(AccentualPhrase, HoldsDeterminerAndNoun) {
  expect_phrases({
      {"새 집이 좋다.", "새 집이 좋다 ."},
      {"모든 사람이 그 소식을 들었다.", "모든 사람이 | 그 소식을 | 들었다 ."},
  });
}

TEST(AccentualPhrase, HoldsNumberAndUnit) {
  expect_phrases({
      {"사과를 세 개 샀다.", "사과를 | 세 개 샀다 ."},
      {"편지를 한 장 썼다.", "편지를 | 한 장 썼다 ."},
  });
}

TEST(AccentualPhrase, HoldsBoundNounAndItsModifier) {
  expect_phrases({
      {"나는 수영할 수 있다.", "나는 | 수영할 수 있다 ."},
      {"그가 떠난 줄 알았다.", "그가 | 떠난 줄 알았다 ."},
      {"갈 데가 없다.", "갈 데가 없다 ."},
      {"그를 본 적이 없다.", "그를 | 본 적이 없다 ."},
  });
}

TEST(AccentualPhrase, HoldsVerbAndAuxiliary) {
  expect_phrases({
      {"문을 열어 주었다.", "문을 | 열어 주었다 ."},
      {"비가 오지 않았다.", "비가 | 오지 않았다 ."},
      {"집에 가고 싶었다.", "집에 | 가고 싶었다 ."},
      {"그 일은 끝나 버렸다.", "그 일은 | 끝나 버렸다 ."},
      {"아직 가 본 곳이 없다.", "아직 | 가 본 곳이 | 없다 ."},
      {"산을 오르려고 했다.", "산을 | 오르려고 했다 ."},
  });
}

TEST(AccentualPhrase, HoldsVerbThatWorksAsAParticle) {
  expect_phrases({{"꿈을 위해 땀을 흘렸다.", "꿈을 위해 | 땀을 흘렸다 ."}});
}

TEST(AccentualPhrase, HoldsDegreeAndWhatItMeasures) {
  expect_phrases({
      {"바람이 매우 찼다.", "바람이 | 매우 찼다 ."},
      {"정말 못 가겠다.", "정말 못 가겠다 ."},
  });
}

TEST(AccentualPhrase, HoldsQuestionWordAndItsPredicate) {
  expect_phrases({
      {"왜 그랬어?", "왜 그랬어 ."},
      {"여기가 어디예요?", "여기가 | 어디예요 ."},
      {"이걸 어떻게 고칠까?", "이걸 | 어떻게 고칠까 ."},
  });
}

TEST(AccentualPhrase, OfSeveralWordsHasSevenSyllablesAtMostInPlainText) {
  const Lexicon lexicon;
  for (const char* text :
       {"오래전부터 이 마을에서는 가을마다 큰 잔치를 열어 왔다.",
        "서울에서 부산까지 기차로 세 시간쯤 걸린다.",
        "할머니께서는 아침마다 마당을 쓸고 나서 따뜻한 차를 한 잔 마시셨다.",
        "우리나라의 역사와 문화를 연구하는 사람들이 모여 작은 학회를 만들었다."}) {
    Sentence sentence = spaced_sentence(text);
    phrase(sentence, lexicon);
    for (const AccentualPhrase& accentual : sentence.phrases) {
      if (accentual.end_word == accentual.first_word + 1) continue;
      std::size_t syllables = 0;
      for (std::size_t i = accentual.first_word; i < accentual.end_word; ++i) {
        syllables += sentence.words[i].reading.size();
      }
      EXPECT_LE(syllables, 7u) << text;
    }
  }
}

TEST(AccentualPhrase, PhrasesCoverTheWordsInOrder) {
  const Lexicon lexicon;
  Sentence sentence = spaced_sentence("배, 사과, (잘 익은) 감을 “많이” 샀다고… 그가 말했다.");
  phrase(sentence, lexicon);
  std::size_t next = 0;
  for (const AccentualPhrase& accentual : sentence.phrases) {
    EXPECT_EQ(accentual.first_word, next);
    EXPECT_GT(accentual.end_word, accentual.first_word);
    next = accentual.end_word;
  }
  EXPECT_EQ(next, sentence.words.size());
  EXPECT_EQ(sentence.phrases.back().after, Boundary::sentence);
}

TEST(AccentualPhrase, NothingToSayHasNone) {
  const Lexicon lexicon;
  Sentence sentence = spaced_sentence("* * *");
  phrase(sentence, lexicon);
  EXPECT_TRUE(sentence.phrases.empty());
}

}  // namespace
}  // namespace nangdok
