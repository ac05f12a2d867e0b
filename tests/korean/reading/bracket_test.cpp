#include "reading_case.h"

namespace nangdok {
namespace {

TEST(Bracket, TheSameWordIsReadOnce) {
  expect_readings({{"바다(海)와", "바다와"},
                   {"愛國(애국)", "애국"},
                   {"파리(Paris)의", "파리의"},
                   {"Paris(파리)", "파리"},
                   {"괴테(독일어: Goethe)는", "괴테는"}});
}

TEST(Bracket, TheYearsOfALifeAreLeftOut) {
  expect_readings({{"정약용(丁若鏞, 1762~1836)은", "정약용은"},
                   {"병자호란(1636~1637)", "병자호란 천육백삼십육에서 천육백삼십칠"}});
}

TEST(Bracket, OtherContentIsRead) {
  expect_readings({{"(이하 “조합”이라 한다)", "이하 조합이라 한다"},
                   {"AI(인공지능)", "에이아이 인공지능"},
                   {"(박수)", "박수"}});
}

}  // namespace
}  // namespace nangdok
