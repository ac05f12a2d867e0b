#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Address, MailAndWeb) {
  expect_readings({{"help@daum.net", "헬프 골뱅이 다음 점 넷"},
                   {"www.naver.com", "더블유더블유더블유 점 네이버 점 컴"},
                   {"https://kakao.com/news", "카카오 점 컴 슬래시 뉴스"}});
}

TEST(Address, FilesAndTags) {
  expect_readings({{"보고서.pdf", "보고서 점 피디에프"}, {"#산책", "산책"}});
}

TEST(Address, HouseNumbers) {
  expect_readings({{"역삼동 736-1번지", "역삼동 칠백삼십육에 일 번지"}, {"1-2", "일 다시 이"}});
}

TEST(Address, ExtensionsAlone) {
  expect_readings({{".com", "닷컴"}, {".exe", "점 이엑스이"}});
}

}  // namespace
}  // namespace nangdok
