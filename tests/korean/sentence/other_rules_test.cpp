#include <gtest/gtest.h>

#include "division.h"

namespace nangdok {
namespace {

TEST(Brackets, AttachedBelongToTheirSentence) {
  expect_divisions({
      {"그는 이겼다(아무도 믿지 않았다!). 모두 놀랐다.",
       "그는 이겼다(아무도 믿지 않았다!). / 모두 놀랐다."},
      {"사과(빨간 것)를 샀다. 배도 샀다.", "사과(빨간 것)를 샀다. / 배도 샀다."},
      whole("그는 의사(였던가?)였다."),
      {"그는 왔다.[1] 그리고 갔다.[2]", "그는 왔다.[1] / 그리고 갔다.[2]"},
      {"회사(주)는 크다. 직원(약 50명)도 많다.", "회사(주)는 크다. / 직원(약 50명)도 많다."},
  });
}

TEST(Brackets, ASentenceOfTheirOwn) {
  expect_divisions({
      {"길이 막혔다. (늘 그렇다.) 우리는 걸었다.", "길이 막혔다. / (늘 그렇다.) / 우리는 걸었다."},
      {"문을 열었다. (누구였을까?) 아무도 없었다.",
       "문을 열었다. / (누구였을까?) / 아무도 없었다."},
  });
}

TEST(Brackets, LabelsGoWithWhatFollows) {
  expect_divisions({
      {"[공지] 내일은 쉽니다. 모레 봅시다.", "[공지] 내일은 쉽니다. / 모레 봅시다."},
      {"좋았어요. (웃음) 다시 하고 싶어요.", "좋았어요. / (웃음) 다시 하고 싶어요."},
      {"그렇게 끝났다. (끝)", "그렇게 끝났다. (끝)"},
  });
}

TEST(Ellipsis, EndsAfterAFinalEnding) {
  expect_divisions({
      {"비가 왔다… 그날도 그랬다.", "비가 왔다… / 그날도 그랬다."},
      {"잘 모르겠어요... 다음에 말할게요.", "잘 모르겠어요... / 다음에 말할게요."},
      {"갈까…… 아무도 없는데.", "갈까…… / 아무도 없는데."},
      {"그랬지… 다 옛날 일이다.", "그랬지… / 다 옛날 일이다."},
      {"참 곱네… 누가 심었을까.", "참 곱네… / 누가 심었을까."},
      {"그건 아니죠… 다시 보세요.", "그건 아니죠… / 다시 보세요."},
      {"몰랐어…. 미안해.", "몰랐어…. / 미안해."},
      {"바다…. 나는 바다가 그리웠다.", "바다…. / 나는 바다가 그리웠다."},
  });
}

TEST(Ellipsis, HesitatesAfterAnythingElse) {
  expect_divisions({
      whole("저… 잠깐만요."),
      whole("나는… 그러니까… 괜찮다."),
      whole("바다… 그 바다가 보고 싶다."),
      whole("가고 싶지만… 돈이 없다."),
      whole("글쎄요... 그건 좀 어렵네요."),
      whole("그는 학교에서... 아니 집에서 잤다."),
      whole("그러니까… 네가 했다고?"),
      whole("편지… 편지가 왔다."),
      whole("먹지… 않았다."),
      whole("어머니… 보고 싶습니다."),
      whole("비가 오는데… 우산이 없다."),
  });
}

TEST(FeelingSigns, AreFinalAfterAFinalEnding) {
  expect_divisions({
      {"진짜 웃겼어ㅋㅋㅋ 다음에 또 보자", "진짜 웃겼어ㅋㅋㅋ / 다음에 또 보자"},
      {"너무 슬펐다ㅠㅠ 많이 울었다ㅜㅜ", "너무 슬펐다ㅠㅠ / 많이 울었다ㅜㅜ"},
      {"감사합니다^^ 또 올게요~", "감사합니다^^ / 또 올게요~"},
      {"맛있었어요 ㅎㅎ 다들 가 보세요", "맛있었어요 ㅎㅎ / 다들 가 보세요"},
      {"사랑해요♡ 늘 건강하세요♥", "사랑해요♡ / 늘 건강하세요♥"},
      {"드디어 끝났다! ㅎㅎ 이제 잔다.", "드디어 끝났다! ㅎㅎ / 이제 잔다."},
      {"대박이에요!! ^^ 추천합니다.", "대박이에요!! ^^ / 추천합니다."},
      {"가자~ 늦겠다.", "가자~ / 늦겠다."},
      {"귀엽네😊 이름이 뭐야?", "귀엽네😊 / 이름이 뭐야?"},
  });
}

TEST(FeelingSigns, ElsewhereEndNothing) {
  expect_divisions({
      whole("ㅋㅋㅋ 그게 뭐야"),
      whole("갔는데ㅋㅋ 아무도 없었다."),
      whole("서울~부산 구간이 막힌다."),
      whole("3~4명이 왔다."),
      whole("오늘ㅠㅠ 너무 추웠다."),
  });
}

TEST(UnmarkedLine, PoliteEndingsEnd) {
  expect_divisions({
      {"어제 산에 갔습니다 날씨가 좋았어요 다음에는 바다에 갈게요",
       "어제 산에 갔습니다 / 날씨가 좋았어요 / 다음에는 바다에 갈게요"},
      {"저는 학생이에요 서울에 살죠", "저는 학생이에요 / 서울에 살죠"},
      {"국물이 진하더라고요 면도 쫄깃하네요", "국물이 진하더라고요 / 면도 쫄깃하네요"},
      {"언제 오시나요 기다리고 있을게요", "언제 오시나요 / 기다리고 있을게요"},
      {"누구십니까 저는 모릅니다", "누구십니까 / 저는 모릅니다"},
      {"안녕하세요 저는 새로 온 사람입니다", "안녕하세요 / 저는 새로 온 사람입니다"},
      {"배가 고파요 밥 주세요", "배가 고파요 / 밥 주세요"},
  });
}

TEST(UnmarkedLine, OtherWordsDoNot) {
  expect_divisions({
      whole("그는 갔다 왔다 하며 서성거렸다"),
      whole("그래서요 제가 갔어요"),
      whole("필요 없는 것은 버립니다"),
      whole("좋아요 버튼을 눌러 주세요"),
      whole("대중가요 프로그램을 봤어요"),
      whole("맛있어요 라고 말했어요"),
      whole("고마워요 여러분"),
      whole("간다 만다 말이 많다"),
      whole("나는 밥을 먹었다 그리고 잤다"),
  });
}

TEST(UnmarkedLine, OnlyMarksCountWhereTheLineHasOne) {
  expect_divisions({
      whole("비가 왔어요 그래서 집에 있었어요."),
      {"비가 왔어요. 그래서 집에 있었어요 심심했어요",
       "비가 왔어요. / 그래서 집에 있었어요 / 심심했어요"},
  });
}

TEST(Lines, EndSentences) {
  expect_divisions({
      {"바람이 분다\n나뭇잎이 진다\n가을이다", "바람이 분다 / 나뭇잎이 진다 / 가을이다"},
      {"철수: 어디야?\n영희: 집.\n철수: 나와.", "철수: 어디야? / 영희: 집. / 철수: 나와."},
      {"“왔니?”\n“네.”", "“왔니?” / “네.”"},
      {"“왔니?”\n어머니가 물었다.", "“왔니?” / 어머니가 물었다."},
      whole("“비가 온다.\n우산을 챙겨라.”"),
  });
}

TEST(Splitter, LeavesNothingButSpaceBetweenSentences) {
  EXPECT_EQ(divided(""), "");
  EXPECT_EQ(divided("  \n \n"), "");
  EXPECT_EQ(divided("..."), "...");
  EXPECT_EQ(divided(" 봄. "), "봄.");
  EXPECT_EQ(divided("?! 왜"), "?! / 왜");
}

}  // namespace
}  // namespace nangdok
