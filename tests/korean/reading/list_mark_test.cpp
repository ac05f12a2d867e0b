#include "reading_case.h"

namespace nangdok {
namespace {

TEST(ListMark, BulletsAndNotesAreSilent) {
  expect_readings({{"▶ 안내", "안내"},
                   {"- 물", "물"},
                   {"※ 주의", "주의"},
                   {"왔다.[3]", "왔다"},
                   {"왔다²", "왔다"}});
}

TEST(ListMark, NumbersOfAListAreRead) {
  expect_readings({{"3. 결론", "삼 결론"}, {"(2) 방법", "이 방법"}, {"나. 대상", "나 대상"}});
}

TEST(ListMark, CirclesStandForAName) {
  expect_readings({{"○○시", "땡땡시"}, {"박○○", "박땡땡"}, {"○월 ○일", "땡월 땡일"}});
}

TEST(ListMark, NumbersOfNotesAreSilent) {
  expect_readings(
      {{"서론2)에서", "서론에서"}, {"갔다.3)", "갔다"}, {"(그림 2)에서", "그림 이에서"}});
}

}  // namespace
}  // namespace nangdok
