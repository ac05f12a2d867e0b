#include "korean/phrasing/phrasing.h"

#include <gtest/gtest.h>

#include "korean/lexicon/lexicon.h"
#include "spaced_sentence.h"

namespace nangdok {
namespace {

using testing::phrases_of;
using testing::spaced_sentence;

struct Phrasing {
  const char* text;
  const char* phrases;
};

void expect_phrases(std::initializer_list<Phrasing> rows) {
  const Lexicon lexicon;
  for (const Phrasing& row : rows) {
    Sentence sentence = spaced_sentence(row.text);
    phrase(sentence, lexicon);
    EXPECT_EQ(phrases_of(sentence), row.phrases) << row.text;
  }
}

TEST(AccentualPhrase, HoldsModifierAndNoun) {
  expect_phrases({
      {"새 집이 좋다.", "새 집이 좋다 ."},
      {"푸른 하늘을 보았다.", "푸른 하늘을 | 보았다 ."},
      {"우리가 만난 사람은 누구였나?", "우리가 | 만난 사람은 | 누구였나 ."},
  });
}

TEST(AccentualPhrase, HoldsNumberAndUnit) {
  expect_phrases({{"사과를 세 개 샀다.", "사과를 | 세 개 샀다 ."}});
}

TEST(AccentualPhrase, HoldsBoundNounAndItsModifier) {
  expect_phrases({
      {"나는 수영할 수 있다.", "나는 | 수영할 수 있다 ."},
      {"그가 떠난 줄 알았다.", "그가 | 떠난 줄 알았다 ."},
  });
}

TEST(AccentualPhrase, HoldsVerbAndAuxiliary) {
  expect_phrases({
      {"문을 열어 주었다.", "문을 | 열어 주었다 ."},
      {"비가 오지 않았다.", "비가 | 오지 않았다 ."},
      {"집에 가고 싶었다.", "집에 | 가고 싶었다 ."},
  });
}

TEST(Marks, CommaAndClause) {
  expect_phrases({
      {"배, 사과, 감을 샀다.", "배 , 사과 , 감을 샀다 ."},
      {"바람이 불고, 비가 내렸다.", "바람이 불고 ; 비가 내렸다 ."},
  });
}

TEST(Marks, QuotationIsItsOwnRegister) {
  expect_phrases({
      {"“늦었어. 어서 가자.”라고 누나가 말했다.",
       "“늦었어 ” “어서 가자 ” 라고 | 누나가 | 말했다 ."},
  });
}

}  // namespace
}  // namespace nangdok
