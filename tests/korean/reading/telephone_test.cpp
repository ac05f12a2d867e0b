#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Telephone, DigitsOneByOneZeroAsGong) {
  expect_readings({{"02-987-6543", "공이 구팔칠 육오사삼"},
                   {"010-9876-0040", "공일공 구팔칠육 공공사공"},
                   {"(051) 987-6543", "공오일 구팔칠 육오사삼"},
                   {"01098765432", "공일공 구팔칠육 오사삼이"},
                   {"1600-0987", "일육공공 공구팔칠"},
                   {"+82-10-9876-5432", "국가번호 팔이 일공 구팔칠육 오사삼이"}});
}

TEST(Telephone, EmergencyNumbersWhereOneCallsThem) {
  expect_readings({{"119에 신고", "일일구에 신고"}, {"119명", "백십구 명"}});
}

TEST(Telephone, TheWordBeforeMakesACode) {
  expect_readings({{"우편번호 04524", "우편번호 공사오이사"},
                   {"비밀번호는 2580", "비밀번호는 이오팔공"},
                   {"계좌번호 302-11-4567", "계좌번호 삼공이 일일 사오육칠"}});
}

TEST(Telephone, DecadesInPairs) {
  expect_readings({{"7080 음악", "칠공팔공 음악"}, {"우) 03456", "우 공삼사오육"}});
}

TEST(Telephone, NumberPlatesAreSaidInTwoParts) {
  expect_readings({{"차량번호 12가 3456", "차량번호 십이가 삼사오육"},
                   {"서울 34나 5678이", "서울 삼십사나 오육칠팔이"},
                   {"승용차 123호 4567", "승용차 백이십삼호 사오육칠"},
                   {"12호 3456번", "십이 호 삼천사백오십육 번"},
                   {"12조 3456억 원", "십이조 삼천사백오십육억 원"}});
}

TEST(Telephone, StatusesAndAgesBySpelling) {
  expect_readings({{"404 에러", "사공사 에러"},
                   {"502 오류", "오공이 오류"},
                   {"1318 청소년", "일삼일팔 청소년"},
                   {"404 명", "사백사 명"}});
}

}  // namespace
}  // namespace nangdok
