// The scripts of examples/ do what they say.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;

std::string example(const std::string& name) {
  return std::string(NANGDOK_SOURCE_DIR) + "/tests/end_to_end/examples/" + name;
}

class Examples : public testing::Test {
 protected:
  void SetUp() override {
    write_file(folder_ / "a.txt", "첫째 책이다.\n");
    write_file(folder_ / "b.txt", "둘째 책이다.\n");
    setenv("NANGDOK", program().c_str(), 1);
    setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1);
  }

  void expect_both_books(const fs::path& folder) {
    for (const char* name : {"a.m4b", "b.m4b"}) {
      EXPECT_TRUE(probe(folder / name).contains("format")) << name;
    }
  }

  fs::path folder_ = scratch_folder("examples");
  std::string a_ = (folder_ / "a.txt").string();
  std::string b_ = (folder_ / "b.txt").string();
};

TEST_F(Examples, MakefileMakesEachBookOnce) {
  const std::vector<std::string> make = {"make", "-C", folder_.string(), "-f", example("Makefile")};
  const Outcome made = run(make);
  EXPECT_EQ(made.status, 0) << made.messages;
  expect_both_books(folder_);
  EXPECT_NE(run(make).output.find("Nothing to be done"), std::string::npos);
}

TEST_F(Examples, ShellLoopGoesOnAfterAFailure) {
  const std::string missing = (folder_ / "missing.txt").string();
  const Outcome made = run({"sh", example("shelf.sh"), a_, missing, b_});
  EXPECT_EQ(made.status, 1);
  EXPECT_NE(made.messages.find("not made: " + missing), std::string::npos) << made.messages;
  expect_both_books(folder_);
}

TEST_F(Examples, ParallelMakesAllBooks) {
  const Outcome made = run({"sh", example("parallel.sh"), a_, b_});
  EXPECT_EQ(made.status, 0) << made.messages;
  expect_both_books(folder_);
}

// There need be no systemd here: the unit's command is run as systemd would, `$$` being its `$`.
TEST_F(Examples, TheWatchedFolderBecomesBooks) {
  fs::create_directories(folder_ / "inbox");
  fs::rename(a_, folder_ / "inbox/a.txt");
  fs::rename(b_, folder_ / "inbox/b.txt");
  std::ifstream unit(example("nangdok-inbox.service"));
  const std::string key = "ExecStart=";
  std::string command;
  for (std::string line; std::getline(unit, line);) {
    if (line.starts_with(key)) command = line.substr(key.size());
  }
  for (std::size_t at; (at = command.find("$$")) != std::string::npos;) command.erase(at, 1);
  const std::string path = program().parent_path().string() + ":" + std::getenv("PATH");
  const Outcome made =
      run({"env", "HOME=" + folder_.string(), "PATH=" + path, "/bin/sh", "-c", command});
  EXPECT_EQ(made.status, 0) << made.messages;
  expect_both_books(folder_ / "audiobooks");
}

}  // namespace
}  // namespace nangdok::end_to_end
