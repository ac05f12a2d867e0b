#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Money, TheCurrencyIsSaidBehindTheAmount) {
  expect_readings({{"₩7,000", "칠천 원"},
                   {"$40", "사십 달러"},
                   {"€3.5억", "삼 점 오억 유로"},
                   {"US$ 12", "십이 달러"},
                   {"KRW 900", "구백 원"},
                   {"60$", "육십 달러"}});
}

TEST(Money, EnglishMagnitudesBecomeKoreanOnes) {
  expect_readings({{"$2M", "이백만 달러"},
                   {"$1.5B", "십오억 달러"},
                   {"$20k", "이만 달러"},
                   {"$1.5 million을", "백오십만 달러를"}});
}

TEST(Money, EnglishMagnitudesOfTwoLetters) {
  expect_readings({{"$3bn", "삼십억 달러"}, {"€2.5mn", "이백오십만 유로"}, {"$1tn", "일조 달러"}});
}

TEST(Money, ACurrencyWrittenTwiceIsSaidOnce) {
  expect_readings({{"₩3,000원", "삼천 원"}});
}

TEST(Money, CodesBehindTheAmount) {
  expect_readings({{"200USD", "이백 달러"}});
}

TEST(Money, ARangeNamesItsCurrencyOnce) {
  expect_readings({{"$3~5", "삼에서 오 달러"}, {"$0.5~$1", "영 점 오에서 일 달러"}});
}

}  // namespace
}  // namespace nangdok
