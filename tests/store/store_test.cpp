#include "store/store.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>

#include "base/atomic_file.h"
#include "base/content_hash.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

class StoreTest : public testing::Test {
 protected:
  StoreTest() { fs::remove_all(root_); }

  void put(const Store& store, const std::string& key, const std::string& audio,
           const std::string& description = "{}") const {
    const fs::path scratch = store.scratch_path(key);
    std::ofstream(scratch, std::ios::binary) << audio;
    store.put(key, scratch, description);
  }

  fs::path root_ = fs::path(testing::TempDir()) / "store";
  std::string key_ = content_hash("key");
};

TEST_F(StoreTest, KeepsAudioAndDescription) {
  const Store store(root_);
  EXPECT_FALSE(store.find(key_));
  put(store, key_, "sound", "{\"length\":5}");
  const auto entry = store.find(key_);
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->audio_bytes, 5U);
  EXPECT_EQ(entry->description, "{\"length\":5}");
  EXPECT_EQ(read_file(entry->file).substr(0, 5), "sound");
  EXPECT_TRUE(fs::is_empty(root_ / "making"));
}

TEST_F(StoreTest, NoticesEveryFlippedByteAndDropsTheEntry) {
  const Store store(root_);
  put(store, key_, std::string(3'000, 's'), "{\"length\":3000}");
  const fs::path file = store.find(key_)->file;
  const std::string good = read_file(file);
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ (1 << i % 8));
    std::ofstream(file, std::ios::binary) << bad;
    EXPECT_FALSE(store.find(key_)) << "byte " << i;
    EXPECT_FALSE(fs::exists(file)) << "byte " << i;
  }
  std::ofstream(file, std::ios::binary) << good.substr(0, good.size() - 1);
  EXPECT_FALSE(store.find(key_));
}

TEST_F(StoreTest, LooksAtAnEntryWithoutReadingItsAudio) {
  const Store store(root_);
  EXPECT_FALSE(store.look(key_));
  put(store, key_, "sound", "{}");
  const fs::path file = store.find(key_)->file;
  const std::string good = read_file(file);
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    std::ofstream(file, std::ios::binary) << bad;
    EXPECT_EQ(store.look(key_).has_value(), i < 5) << "byte " << i;
    EXPECT_TRUE(fs::exists(file)) << "what looks on changes nothing";
  }
}

TEST_F(StoreTest, RefusesAnEntryUnderAnotherKey) {
  const Store store(root_);
  put(store, key_, "sound");
  const std::string other = content_hash("other");
  fs::create_directories(root_ / other.substr(0, 2));
  fs::copy_file(store.find(key_)->file, root_ / other.substr(0, 2) / (other + ".chapter"));
  EXPECT_FALSE(store.find(other));
}

TEST_F(StoreTest, PrunesTheLeastRecentlyUsedFirst) {
  const Store store(root_);
  const std::string first = content_hash("1");
  const std::string second = content_hash("2");
  put(store, first, std::string(1000, 'a'));
  put(store, second, std::string(1000, 'b'));
  const auto now = fs::file_time_type::clock::now();
  fs::last_write_time(store.find(second)->file, now - std::chrono::hours(2));
  fs::last_write_time(store.find(first)->file, now - std::chrono::hours(1));
  EXPECT_EQ(store.prune(1500).entries, 1U);
  EXPECT_TRUE(store.find(first));
  EXPECT_FALSE(store.find(second));
  EXPECT_EQ(store.usage().entries, 1U);
}

TEST_F(StoreTest, SweepsWhatADeadProcessLeft) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const Store store(root_);
    std::ofstream(store.scratch_path(key_)) << "half";
    _exit(0);
  }
  waitpid(child, nullptr, 0);
  const fs::path making = root_ / "making";
  EXPECT_FALSE(fs::is_empty(making));
  const Store store(root_);
  EXPECT_TRUE(fs::is_empty(making));
}

TEST_F(StoreTest, TwoWritersOfOneKeyLeaveOneGoodEntry) {
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    children.push_back(fork());
    if (children.back() == 0) {
      const Store store(root_);
      for (int round = 0; round < 20; ++round) put(store, key_, std::string(50'000, 's'));
      _exit(store.find(key_) ? 0 : 1);
    }
  }
  for (const pid_t child : children) {
    int status = 1;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_TRUE(Store(root_).find(key_));
}

}  // namespace
}  // namespace nangdok
