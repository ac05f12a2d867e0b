#include "base/atomic_file.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "base/error.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

TEST(AtomicFile, AppearsWholeOrNotAtAll) {
  const fs::path folder = fs::path(testing::TempDir()) / "atomic";
  fs::remove_all(folder);
  fs::create_directory(folder);
  {
    AtomicFile file(folder / "book");
    file.write("half");
    EXPECT_FALSE(fs::exists(folder / "book"));
  }
  EXPECT_TRUE(fs::is_empty(folder));
  AtomicFile file(folder / "book");
  file.write("whole");
  file.commit();
  EXPECT_EQ(read_file(folder / "book"), "whole");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

TEST(AtomicFile, RemovesWhatAKilledProcessLeftForTheSameTarget) {
  const fs::path folder = fs::path(testing::TempDir()) / "atomic_killed";
  fs::remove_all(folder);
  fs::create_directory(folder);
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    AtomicFile file(folder / "book");
    file.write("half");
    _exit(0);
  }
  waitpid(child, nullptr, 0);
  EXPECT_FALSE(fs::is_empty(folder));
  write_file_atomically(folder / "book", "whole");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

TEST(AtomicFile, NamesTheMissingFolder) {
  try {
    write_file_atomically("/no/such/folder/book", "x");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "/no/such/folder");
  }
}

TEST(ReadFile, NamesTheMissingFile) {
  EXPECT_THROW(read_file("/no/such/file"), Error);
}

TEST(AtomicFile, ADeviceIsWrittenToAndNeverReplaced) {
  AtomicFile full("/dev/full");
  EXPECT_THROW(full.write("bytes"), Error);
  AtomicFile null("/dev/null");
  null.write("bytes");
  null.commit();
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace nangdok
