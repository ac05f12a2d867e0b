#include "pronunciation_case.h"

namespace nangdok {

TEST(Tensification, Article23_AfterObstruents) {
  expect_pronunciations({{"국밥", "국빱"}, {"옆집", "엽찝"}, {"값지다", "갑찌다"}});
}

TEST(Tensification, Article24_StemsInNAndM) {
  expect_pronunciations({{"신고", "신고"},
                         {"신을 신고", "시늘 신꼬"},
                         {"껴안다", "껴안따"},
                         {"더듬지", "더듬찌"},
                         {"닮고", "담꼬"},
                         {"굶기다", "굼기다"},
                         {"앉지", "안찌"}});
}

TEST(Tensification, Article25_StemsInLbAndLt) {
  expect_pronunciations({{"떫지", "떨찌"}, {"핥다", "할따"}, {"여덟 개", "여덜 개"}});
}

TEST(Tensification, Article26_SinoKoreanL) {
  expect_pronunciations({{"갈증", "갈쯩"},
                         {"몰상식", "몰쌍식"},
                         {"절절하다", "절절하다"},
                         {"서울시", "서울시"},
                         {"칠 세", "칠 쎄"}});
}

TEST(Tensification, Article27_AdnominalL) {
  expect_pronunciations({{"갈 데가", "갈 떼가"},
                         {"만날 사람", "만날 싸람"},
                         {"할수록", "할쑤록"},
                         {"할걸", "할껄"},
                         {"먹을지라도", "머글찌라도"},
                         {"연락할게", "열라칼께"},
                         {"놀게 하다", "놀게 하다"}});
}

TEST(Tensification, Article28_Compounds) {
  expect_pronunciations({{"등불", "등뿔"},
                         {"발바닥", "발빠닥"},
                         {"아침밥", "아침빱"},
                         {"그믐달이", "그믐따리"},
                         {"은그릇", "은그륻"},
                         {"불장난", "불장난"},
                         {"오솔길", "오솔낄"}});
}

TEST(Tensification, EstablishedInSinoKoreanWords) {
  expect_pronunciations({{"조건", "조껀"},
                         {"물건", "물건"},
                         {"헌법", "헌뻡"},
                         {"방법", "방법"},
                         {"치과", "치꽈"},
                         {"창의성", "창의썽"},
                         {"여성", "여성"},
                         {"지적을", "지저글"},
                         {"지적인", "지쩌긴"},
                         {"운전면허증", "운전면허쯩"},
                         {"영수증", "영수증"}});
}

TEST(Tensification, Article27_NounsThatLookLikeAdnominals) {
  expect_pronunciations({{"설 자리", "설 짜리"}, {"볼 시간", "볼 씨간"}, {"마실거리", "마실꺼리"}});
}

TEST(Tensification, Article28_WhatLoanwordsJoin) {
  expect_pronunciations(
      {{"커피값", "커피깝"}, {"핑크빛", "핑크삗"}, {"감자탕집", "감자탕찝"}, {"논문집", "논문집"}});
}

TEST(Tensification, AMarkedJunctureTakesNoAspiration) {
  expect_pronunciations({{"싫증", "실쯩"}, {"싫지", "실치"}});
}

TEST(Tensification, WordsThatOnlyLookLikeCompounds) {
  expect_pronunciations({{"반가워요", "반가워요"},
                         {"직선거리", "직썬거리"},
                         {"대가족", "대가족"},
                         {"일제강점기", "일쩨강점기"},
                         {"참고서", "참고서"},
                         {"자각증상", "자각쯩상"},
                         {"낙하지점", "나카지점"},
                         {"최고급", "최고급"}});
}

TEST(Tensification, WordsInsideUnknownOnesKeepTheirMarks) {
  expect_pronunciations({{"뾰롱발가락이", "뾰롱발까라기"}, {"보랑눈동자", "보랑눈똥자"}});
}

}  // namespace nangdok
