#include "base/content_hash.h"

#include <gtest/gtest.h>

namespace nangdok {
namespace {

TEST(ContentHash, DependsOnWhereFieldsEnd) {
  EXPECT_NE(ContentHash().add("ab").add("c").hex(), ContentHash().add("a").add("bc").hex());
  EXPECT_EQ(ContentHash().add("ab").hex(), content_hash("ab"));
  EXPECT_EQ(content_hash("").size(), 64U);
}

}  // namespace
}  // namespace nangdok
