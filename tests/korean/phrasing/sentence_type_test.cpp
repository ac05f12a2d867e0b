#include "korean/phrasing/sentence_type.h"

#include <gtest/gtest.h>

#include "korean/lexicon/lexicon.h"
#include "korean/phrasing/phrasing.h"
#include "spaced_sentence.h"

namespace nangdok {
namespace {

using testing::spaced_sentence;

void expect_type(SentenceType type, std::initializer_list<const char*> texts) {
  const Lexicon lexicon;
  for (const char* text : texts) {
    Sentence sentence = spaced_sentence(text);
    phrase(sentence, lexicon);
    EXPECT_EQ(sentence.type, type) << text;
  }
}

TEST(SentenceType, Statement) {
  expect_type(SentenceType::statement,
              {"그것은 사실이다.", "비가 왔어요.", "언젠가 다시 만나요.", "누군가 문을 두드렸다.",
               "무엇을 해야 할지 모르겠다.", "그는 힘들어했다."});
}

TEST(SentenceType, YesNoQuestion) {
  expect_type(SentenceType::yes_no_question,
              {"밥은 먹었니?", "여기가 서울역이에요?", "그는 학생이 아닐까.", "비가 옵니까"});
}

TEST(SentenceType, WhQuestion) {
  expect_type(SentenceType::wh_question,
              {"오늘 몇 시에 도착하세요?", "어느 것이 더 낫습니까?", "왜 그랬어?",
               "그 사람은 도대체 누구입니까?", "여기가 어디예요?"});
}

TEST(SentenceType, InterrogativeOfAnEmbeddedClauseAsksNothing) {
  expect_type(SentenceType::yes_no_question, {"누가 왔는지 아세요?", "언제 떠날지 정했어요?"});
}

TEST(SentenceType, Command) {
  expect_type(SentenceType::command, {"문을 닫고 나가라.", "집에 가십시오.", "함께 갑시다.",
                                      "앞을 향해 나아가라", "이제 그만 주무세요."});
}

TEST(SentenceType, Exclamation) {
  expect_type(SentenceType::exclamation, {"눈이 오는군.", "참 예쁘구나.", "아, 시원하다!"});
}

TEST(SentenceType, Fragment) {
  expect_type(SentenceType::fragment, {"서울의 봄", "첫눈", "바람이 부는 언덕", ""});
}

TEST(Interrogative, IsNotItsIndefiniteKin) {
  for (const auto* word : {U"누구", U"언제", U"어디로", U"무엇을", U"왜", U"몇", U"어떻게"}) {
    EXPECT_TRUE(is_interrogative(word));
  }
  for (const auto* word : {U"누군가", U"언젠가", U"어딘가", U"무언가", U"왠지", U"아무"}) {
    EXPECT_FALSE(is_interrogative(word));
  }
}

}  // namespace
}  // namespace nangdok
