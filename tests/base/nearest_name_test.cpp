#include "base/nearest_name.h"

#include <gtest/gtest.h>

#include <vector>

namespace nangdok {
namespace {

TEST(NearestName, FindsTheOneMeant) {
  const std::vector<std::string> names = {"input", "output", "voice", "title", "lexicon"};
  EXPECT_EQ(nearest_name("voise", names), "voice");
  EXPECT_EQ(nearest_name("titel", names), "title");
  EXPECT_EQ(nearest_name("lexicons", names), "lexicon");
  EXPECT_EQ(nearest_name("colour", names), "");
}

}  // namespace
}  // namespace nangdok
