#include "render/prepared_document.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace nangdok {
namespace {

using Numbers = std::vector<std::size_t>;

TEST(ChapterNumbers, TakesNumbersAndRanges) {
  EXPECT_EQ(chapter_numbers("2", 5), (Numbers{2}));
  EXPECT_EQ(chapter_numbers("1,3-5", 5), (Numbers{1, 3, 4, 5}));
  EXPECT_EQ(chapter_numbers("", 5), Numbers{});
}

TEST(ChapterNumbers, RefusesWhatTheBookHasNot) {
  for (const char* list : {"0", "6", "5-3", "x", "1,,2", "1-", "-2", "1 2"}) {
    try {
      chapter_numbers(list, 5);
      FAIL() << list;
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), ExitStatus::bad_usage) << list;
    }
  }
}

}  // namespace
}  // namespace nangdok
