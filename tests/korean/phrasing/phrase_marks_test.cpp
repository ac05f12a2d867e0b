#include <gtest/gtest.h>

#include "phrasing_rows.h"

namespace nangdok {
namespace {

using testing::expect_phrases;

TEST(Marks, CommaAndClause) {
  expect_phrases({
      {"배, 사과, 감을 샀다.", "배 , 사과 , 감을 샀다 ."},
      {"바람이 불고, 비가 내렸다.", "바람이 불고 ; 비가 내렸다 ."},
      {"밥을 먹어야, 힘이 난다.", "밥을 먹어야 ; 힘이 난다 ."},
  });
}

TEST(Marks, ColonAndSemicolon) {
  expect_phrases({
      {"준비물: 연필, 지우개.", "준비물 ; 연필 , 지우개 ."},
      {"비가 오면 쉬자; 눈이 오면 걷자.", "비가 오면 | 쉬자 ; 눈이 오면 | 걷자 ."},
  });
}

TEST(Marks, MiddleDotsPartAListAndCoupleAPair) {
  expect_phrases({
      {"정치·경제·사회의 변화를 보았다.", "정치 , 경제 , 사회의 변화를 | 보았다 ."},
      {"남·북 회담이 열렸다.", "남 북 회담이 | 열렸다 ."},
  });
}

TEST(Marks, DashIsLikeAComma) {
  expect_phrases({{"사랑 — 그것이 문제였다.", "사랑 , 그것이 | 문제였다 ."}});
}

TEST(Marks, BracketsStandApart) {
  expect_phrases(
      {{"우리는 경주(옛 서라벌)로 떠났다.", "우리는 | 경주 || 옛 서라벌 | 로 떠났다 ."}});
}

TEST(Marks, TitlesAreReadWithoutAPause) {
  expect_phrases({{"그는 『토지』 전집을 샀다.", "그는 | 토지 전집을 | 샀다 ."}});
}

TEST(Marks, EllipsisHesitates) {
  expect_phrases({{"그런데… 아무도 없었다.", "그런데 ; 아무도 | 없었다 ."}});
}

TEST(Marks, LabelsOfALine) {
  expect_phrases({
      {"가. 처음 만난 날", "가 , 처음 만난 날 ."},
  });
}

TEST(Quotation, IsItsOwnRegister) {
  expect_phrases({
      {"“늦었어. 어서 가자.”라고 누나가 말했다.",
       "“늦었어 ” “어서 가자 ” 라고 | 누나가 | 말했다 ."},
      {"“어디 가?” 하고 동생이 물었다.", "“어디 가 ” 하고 | 동생이 | 물었다 ."},
  });
}

TEST(Quotation, LongOneIsPartedFromWhatLeadsToIt) {
  expect_phrases({{"그는 “나는 다시 돌아가지 않겠다”라고 적었다.",
                   "그는 , “나는 다시 | “돌아가지 않겠다 | 라고 적었다 ."}});
}

TEST(Quotation, OneWordIsNotPartedByAPause) {
  expect_phrases(
      {{"우리는 “자유” 말고 바란 것이 없다.", "우리는 | “자유 | 말고 | 바란 것이 없다 ."}});
}

TEST(Quotation, MarkWithoutPartnerQuotesNothing) {
  expect_phrases({{"그는 ”바다로 갔다.", "그는 | 바다로 갔다 ."}});
}

TEST(Quotation, QuestionGoesOnWithQuotingWord) {
  expect_phrases({{"왜 사는가? 라는 물음은 오래되었다.", "왜 사는가 ” 라는 물음은 | 오래되었다 ."},
                  {"그가 갔을까? 싶었다.", "그가 갔을까 | 싶었다 ."}});
}

}  // namespace
}  // namespace nangdok
