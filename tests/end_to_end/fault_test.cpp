// Whatever happens to a render, the next one gives the right bytes and nothing is left beside them.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "end_to_end/program_run.h"

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

std::string bytes_of(const fs::path& path) {
  return run({"cat", path.string()}).output;
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

class Fault : public testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> command(const fs::path& out) const {
    return {program().string(), "render",        essay().string(), "-o", out.string(),
            "--store",          store_.string(), "--jobs",         "2"};
  }

  fs::path folder_ = scratch_folder("fault");
  fs::path store_ = folder_ / "store";
  fs::path books_ = folder_ / "books";

  void SetUp() override { fs::create_directories(books_); }

  /// The bytes that an undisturbed render gives.
  std::string expected() {
    const fs::path out = folder_ / "expected.m4b";
    EXPECT_EQ(
        run({program().string(), "render", essay().string(), "-o", out.string(), "--no-store"})
            .status,
        0);
    return bytes_of(out);
  }
};

TEST_F(Fault, AKilledRenderGoesOnWhereItStopped) {
  const std::string right = expected();
  const fs::path out = books_ / "essay.m4b";
  std::mt19937 random(1);
  for (int round = 0; round < 8; ++round) {
    if (round % 4 == 0) fs::remove_all(store_);
    const pid_t process = start(command(out));
    std::this_thread::sleep_for(milliseconds(20 + random() % 900));
    kill(process, SIGKILL);
    wait_for(process);
    if (fs::exists(out)) {
      EXPECT_TRUE(bytes_of(out) == right) << "a file under the final name is whole";
      fs::remove(out);
    }
    const Outcome again = run(command(out));
    EXPECT_EQ(again.status, 0) << again.messages;
    EXPECT_TRUE(bytes_of(out) == right) << "round " << round;
    EXPECT_EQ(files_in(books_), 1U) << "something was left beside the output";
    fs::remove(out);
    if (round % 2 == 1) fs::remove_all(store_);
  }
}

TEST_F(Fault, AnInterruptedRenderLeavesNothingAndExitsWith130) {
  for (const int signal : {SIGINT, SIGTERM}) {
    fs::remove_all(store_);
    const pid_t process = start(command(books_ / "essay.m4b"));
    std::this_thread::sleep_for(milliseconds(300));
    kill(process, signal);
    EXPECT_EQ(wait_for(process), 130);
    EXPECT_EQ(files_in(books_), 0U);
    EXPECT_TRUE(fs::is_empty(store_ / "making"));
  }
}

TEST_F(Fault, TwoRendersOfOneBookAtOnceBothSucceed) {
  const std::string right = expected();
  const pid_t first = start(command(books_ / "first.m4b"));
  const pid_t second = start(command(books_ / "second.m4b"));
  EXPECT_EQ(wait_for(first), 0);
  EXPECT_EQ(wait_for(second), 0);
  EXPECT_TRUE(bytes_of(books_ / "first.m4b") == right);
  EXPECT_TRUE(bytes_of(books_ / "second.m4b") == right);
}

TEST_F(Fault, AWorkerThatIsKilledIsReplaced) {
  const std::string right = expected();
  const fs::path out = books_ / "essay.m4b";
  const pid_t process = start(command(out));
  int killed = 0;
  for (int i = 0; i < 40 && killed < 2; ++i) {
    std::this_thread::sleep_for(milliseconds(25));
    const Outcome children = run({"pgrep", "-P", std::to_string(process)});
    if (children.status != 0) continue;
    const int worker = std::atoi(children.output.c_str());
    if (worker > 0 && kill(worker, SIGKILL) == 0) ++killed;
  }
  EXPECT_EQ(wait_for(process), 0);
  EXPECT_GT(killed, 0);
  EXPECT_TRUE(bytes_of(out) == right);
}

TEST_F(Fault, ADamagedStoreEntryIsMadeAgain) {
  const std::string right = expected();
  ASSERT_EQ(run(command(books_ / "a.m4b")).status, 0);
  std::size_t damaged = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(store_)) {
    if (entry.path().extension() != ".chapter") continue;
    std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(100 + 37 * damaged));
    const char byte = static_cast<char>(file.get());
    file.seekp(static_cast<std::streamoff>(100 + 37 * damaged));
    file.put(static_cast<char>(byte ^ 1));
    ++damaged;
  }
  EXPECT_GT(damaged, 5U);
  const Outcome again = run(command(books_ / "b.m4b"));
  EXPECT_EQ(again.status, 0) << again.messages;
  EXPECT_TRUE(bytes_of(books_ / "b.m4b") == right);
}

TEST_F(Fault, AFullDiskFailsWithOneLineAndNoFile) {
  // A file-size limit is the full disk that any user can make: writes beyond it fail.
  const fs::path out = books_ / "essay.wav";
  const Outcome result = run({"sh", "-c",
                              "trap '' XFSZ; ulimit -f 400; exec " + program().string() +
                                  " render " + essay().string() + " --format wav -o " +
                                  out.string() + " --store " + store_.string()});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(is_one_error_line(result.messages)) << result.messages;
  EXPECT_EQ(files_in(books_), 0U);
}

TEST_F(Fault, ProgressIsSilentInAPipe) {
  const Outcome result =
      run({program().string(), "render", essay().string(), "-o", (books_ / "essay.m4b").string(),
           "--quiet", "--store", store_.string()});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.messages, "");
  EXPECT_EQ(result.output, "");
}

}  // namespace
}  // namespace nangdok::end_to_end
