// Whatever happens to a render, the next one gives the right bytes and nothing is left beside them.
#include "end_to_end/fault_fixture.h"

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <map>
#include <random>
#include <thread>

namespace nangdok::end_to_end {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

ino_t inode_of(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(stat(path.c_str(), &status), 0) << path;
  return status.st_ino;
}

/// The entries of a store and their inodes: one that is made again gets another.
std::map<fs::path, ino_t> entries_of(const fs::path& store) {
  std::map<fs::path, ino_t> entries;
  if (!fs::exists(store)) return entries;
  for (const fs::directory_entry& file : fs::recursive_directory_iterator(store)) {
    if (file.path().extension() == ".chapter") entries[file.path()] = inode_of(file.path());
  }
  return entries;
}

class Killed : public Fault {};

/// NANGDOK_LONG_TESTS makes it two hundred moments.
TEST_F(Killed, ARenderGoesOnWhereItStopped) {
  const std::string& right = expected();
  const fs::path out = books_ / "essay.m4b";
  std::mt19937 random(1);
  const auto longest = static_cast<unsigned>(usual_time().count() * 11 / 10);
  std::size_t kept = 0;
  for (int round = 0; round < (long_tests() ? 200 : 8); ++round) {
    if (round % 2 == 0) fs::remove_all(store_);
    const pid_t process = start(command(out));
    std::this_thread::sleep_for(milliseconds(random() % longest));
    kill(process, SIGKILL);
    wait_for(process);
    if (fs::exists(out)) {
      EXPECT_TRUE(bytes_of(out) == right) << "a file under the final name is whole";
      fs::remove(out);
    }
    const std::map<fs::path, ino_t> finished = entries_of(store_);
    kept += finished.size();
    const Outcome again = run(command(out));
    EXPECT_EQ(again.status, 0) << again.messages;
    EXPECT_TRUE(bytes_of(out) == right) << "round " << round;
    EXPECT_EQ(files_in(books_), 1U) << "something was left beside the output";
    EXPECT_TRUE(fs::is_empty(store_ / "making"));
    const std::map<fs::path, ino_t> now = entries_of(store_);
    for (const auto& [path, inode] : finished) {
      ASSERT_TRUE(now.contains(path) && now.at(path) == inode) << path << " was made again";
    }
    fs::remove(out);
  }
  EXPECT_GT(kept, 0U) << "no render was killed in its middle";
}

TEST_F(Killed, AWorkerIsReplaced) {
  const std::string& right = expected();
  const fs::path out = books_ / "essay.m4b";
  const pid_t process = start(command(out));
  int killed = 0;
  for (int i = 0; i < 200 && killed < 2; ++i) {
    std::this_thread::sleep_for(milliseconds(5));
    const Outcome children = run({"pgrep", "-P", std::to_string(process)});
    if (children.status != 0) continue;
    const int worker = std::atoi(children.output.c_str());
    if (worker > 0 && kill(worker, SIGKILL) == 0) ++killed;
  }
  EXPECT_EQ(wait_for(process), 0);
  EXPECT_GT(killed, 0);
  EXPECT_TRUE(bytes_of(out) == right);
}

TEST_F(Killed, OneOfTwoRendersOfOneBookHarmsTheOtherNot) {
  const std::string& right = expected();
  const pid_t first = start(command(books_ / "first.m4b"));
  const pid_t second = start(command(books_ / "second.m4b"));
  const pid_t third = start(command(books_ / "third.m4b"));
  std::this_thread::sleep_for(usual_time() / 2);
  kill(third, SIGKILL);
  wait_for(third);
  EXPECT_EQ(wait_for(first), 0);
  EXPECT_EQ(wait_for(second), 0);
  EXPECT_TRUE(bytes_of(books_ / "first.m4b") == right);
  EXPECT_TRUE(bytes_of(books_ / "second.m4b") == right);
}

class Interrupted : public Fault {
 protected:
  Interrupted() {
    // Shells have their background jobs ignore it, and a program inherits that.
    std::signal(SIGINT, SIG_DFL);
  }

  /// Sends the signal after `wait`; how long the program then took to end.
  milliseconds time_to_end(const std::vector<std::string>& command, milliseconds wait, int signal) {
    const pid_t process = start(command);
    std::this_thread::sleep_for(wait);
    const Clock::time_point sent = Clock::now();
    kill(process, signal);
    const int status = wait_for(process);
    const auto took = std::chrono::duration_cast<milliseconds>(Clock::now() - sent);
    // Outside its work the program is ended as any other; a book that stands there is whole.
    const fs::path out = books_ / "essay.m4b";
    const bool finished = fs::exists(out);
    EXPECT_TRUE(status == 130 || status == -signal || (status == 0 && finished)) << status;
    if (finished) {
      EXPECT_TRUE(bytes_of(out) == expected());
      fs::remove(out);
    }
    EXPECT_EQ(files_in(books_), 0U);
    return took;
  }
};

TEST_F(Interrupted, ARenderEndsWithinASecondAndLeavesNothing) {
  expected();
  for (const int signal : {SIGINT, SIGTERM}) {
    for (const int percent : {1, 20, 50, 80}) {
      fs::remove_all(store_);
      EXPECT_LT(time_to_end(command(books_ / "essay.m4b"), usual_time() * percent / 100, signal),
                milliseconds(1000))
          << "at " << percent << " %";
      EXPECT_TRUE(!fs::exists(store_ / "making") || fs::is_empty(store_ / "making"));
    }
  }
}

TEST_F(Interrupted, APackagingEndsWithinASecondAndLeavesNothing) {
  // Every write takes longer, so that putting the book together does.
  const fs::path counter = folder_ / "counter";
  write_file(counter, std::string(8, '\0'));
  std::vector<std::string> slow = {
      "env", std::string("LD_PRELOAD=") + FAILING_DISK, "FAILING_DISK_FOLDER=" + books_.string(),
      "FAILING_DISK_COUNTER=" + counter.string(), "FAILING_DISK_DELAY=50000"};
  const std::vector<std::string> render = command(books_ / "essay.wav");
  ASSERT_EQ(run(render).status, 0);
  fs::remove(books_ / "essay.wav");
  slow.insert(slow.end(), render.begin(), render.end());
  EXPECT_LT(time_to_end(slow, milliseconds(1500), SIGINT), milliseconds(1000));
  EXPECT_NE(bytes_of(counter), std::string(8, '\0')) << "it had not begun to write";
}

class Quiet : public Fault {};

TEST_F(Quiet, ARenderSaysNothing) {
  const Outcome result = run(command(books_ / "essay.m4b"));
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.messages, "");
  EXPECT_EQ(result.output, "");
}

class Damaged : public Fault {};

TEST_F(Damaged, OnlyAnUntouchedOutputIsLeftAsItStands) {
  const std::string& right = expected();
  const fs::path out = books_ / "essay.m4b";
  ASSERT_EQ(run(command(out)).status, 0);
  const ino_t before = inode_of(out);
  EXPECT_EQ(run(command(out)).status, 0);
  EXPECT_EQ(inode_of(out), before) << "nothing has changed, and yet it was written again";

  // One byte changed, and the time of change put back as a careful culprit would.
  const auto time = fs::last_write_time(out);
  std::fstream(out, std::ios::in | std::ios::out | std::ios::binary).seekp(5'000).put('x');
  fs::last_write_time(out, time);
  EXPECT_EQ(run(command(out)).status, 0);
  EXPECT_TRUE(bytes_of(out) == right);

  fs::remove(out);
  EXPECT_EQ(run(command(out)).status, 0);
  EXPECT_TRUE(bytes_of(out) == right);

  std::vector<std::string> titled = command(out);
  titled.insert(titled.end(), {"--title", "다른 제목"});
  EXPECT_EQ(run(titled).status, 0);
  EXPECT_FALSE(bytes_of(out) == right);
}

TEST_F(Damaged, AStoreEntryIsMadeAgain) {
  const std::string& right = expected();
  ASSERT_EQ(run(command(books_ / "a.m4b")).status, 0);
  std::size_t damaged = 0;
  for (const auto& [path, inode] : entries_of(store_)) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
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

/// A sample of an entry's bytes; NANGDOK_LONG_TESTS takes some thousand. (That the store notices
/// every one is store_test's to show.)
TEST_F(Damaged, WhicheverByteOfAnEntryIsFlippedTheBookIsRight) {
  use_short_document();
  const std::string& right = expected();
  const fs::path out = books_ / "short.m4b";
  ASSERT_EQ(run(command(out)).status, 0);
  const fs::path entry = entries_of(store_).begin()->first;
  const std::string good = bytes_of(entry);
  const std::size_t step = good.size() / (long_tests() ? 1000 : 20) + 1;
  for (std::size_t at = 0; at < good.size(); at += step) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ (1 << at % 8));
    write_file(entry, bad);
    fs::remove(out);
    const Outcome again = run(command(out));
    EXPECT_EQ(again.status, 0) << again.messages;
    ASSERT_TRUE(bytes_of(out) == right) << "byte " << at;
    ASSERT_TRUE(bytes_of(entry) == good) << "byte " << at;
  }
}

}  // namespace
}  // namespace nangdok::end_to_end
