#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/content_hash.h"
#include "batch/batch.h"

namespace nangdok {
namespace {

TEST(Shard, IsWrittenAsPartOfCount) {
  const Shard shard = parse_shard("2/5");
  EXPECT_EQ(shard.index, 2U);
  EXPECT_EQ(shard.count, 5U);
}

TEST(Shard, AnythingElseIsBadUsage) {
  for (const char* text :
       {"", "2", "/", "0/5", "6/5", "2/", "/5", "a/b", "2/5/7", "-1/5", " 1/2"}) {
    try {
      parse_shard(text);
      ADD_FAILURE() << "'" << text << "' was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), ExitStatus::bad_usage) << text;
      EXPECT_NE(error.problem().find("'" + std::string(text) + "'"), std::string::npos);
    }
  }
}

TEST(Shard, EachJobBelongsToExactlyOne) {
  for (const std::size_t count : {1U, 2U, 3U, 7U, 100U}) {
    for (int job = 0; job < 200; ++job) {
      const std::string key = content_hash(std::to_string(job));
      int owners = 0;
      for (std::size_t index = 1; index <= count; ++index) {
        if (belongs_to({index, count}, key)) ++owners;
      }
      EXPECT_EQ(owners, 1) << count << " shards, job " << job;
    }
  }
}

// 4,000 jobs over 4 shards: 1,000 each, with a standard deviation of sqrt(4000*1/4*3/4) = 27; five
// of these is 137.
TEST(Shard, SharesAreEven) {
  std::vector<int> jobs(4);
  for (int job = 0; job < 4000; ++job) {
    const std::string key = content_hash(std::to_string(job));
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      if (belongs_to({i + 1, jobs.size()}, key)) ++jobs[i];
    }
  }
  for (const int share : jobs) EXPECT_NEAR(share, 1000, 137);
}

}  // namespace
}  // namespace nangdok
