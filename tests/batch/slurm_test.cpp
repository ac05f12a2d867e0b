// What a real cluster does too seldom to wait for, by commands that do it at once: scripts on PATH
// that take Slurm's place and write down what they are asked.
#include "batch/slurm.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/atomic_file.h"
#include "batch/outcome_json.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;

class SlurmTest : public testing::Test {
 protected:
  SlurmTest() {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "bin");
    // "down": the controller does not answer; "refused": what sbatch is not to take.
    script("sbatch", R"sh([ "$1" = --version ] && exit 0
if [ -e down ] || { [ -e refused ] && [[ "$*" == *"$(cat refused)"* ]]; }; then
  echo 'sbatch: error: Unable to contact slurm controller (connect failure)' >&2
  exit 1
fi
echo "$*" >>submitted
wc -l <submitted)sh");
    script("squeue", "[ -e down ] && exit 1; cat queue");
    script("scancel", "[ -e down ] && exec sleep 60; echo \"$*\" >>cancelled");
    script("scontrol", "echo \"$*\" >>updated");
    write("queue", "");
    path_before_ = std::getenv("PATH");
    setenv("PATH", ((folder_ / "bin").string() + ":" + path_before_).c_str(), 1);
    run_.program = "/opt/nangdok";
    run_.tasks = 1;
    run_.store = folder_ / "store";
    run_.folder = folder_ / "run";
    run_.first_pause = milliseconds(20);
    events_.on_warning = [&](const std::string& line) {
      warnings_.push_back(line);
      if (on_warning_) on_warning_(line);
    };
    events_.on_progress = [&](const BatchProgress&) {
      ++looks_;
      if (on_look_) on_look_();
    };
  }
  ~SlurmTest() override {
    setenv("PATH", path_before_.c_str(), 1);
    fs::remove_all(folder_);
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }

  void script(const std::string& name, const std::string& body) const {
    write("bin/" + name, "#!/bin/bash\ncd '" + folder_.string() + "'\n" + body + "\n");
    fs::permissions(folder_ / "bin" / name, fs::perms::owner_all);
  }

  [[nodiscard]] std::vector<std::string> lines(const std::string& name) const {
    std::ifstream file(folder_ / name);
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);) all.push_back(line);
    return all;
  }

  /// Submissions whose arguments hold `what`.
  [[nodiscard]] std::size_t submitted(const std::string& what) const {
    const std::vector<std::string> all = lines("submitted");
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(),
        [&](const std::string& line) { return line.find(what) != std::string::npos; }));
  }

  void shard_ends_well() const { std::ofstream(done_mark(run_, 1)); }

  void packaging_ends_well() const {
    BookOutcome book;
    book.input = "봄.txt";
    book.status = BookStatus::done;
    write_file_atomically(outcomes_file(run_), outcomes_json({book}).dump());
  }

  std::vector<BookOutcome> follow() { return run_on_slurm({}, run_, events_); }

  fs::path folder_ = fs::path(testing::TempDir()) / "nangdok_slurm_test";
  std::string path_before_;
  SlurmRun run_;
  BatchEvents events_;
  std::vector<std::string> warnings_;
  int looks_ = 0;
  std::function<void()> on_look_;
  std::function<void(const std::string&)> on_warning_;
};

TEST_F(SlurmTest, EndsWhenThePackagingHasLeftItsOutcomes) {
  write("queue", "1_1\n2\n");
  on_look_ = [&] {
    if (looks_ < 3) return;
    shard_ends_well();
    packaging_ends_well();
    write("queue", "");
  };
  const std::vector<BookOutcome> outcomes = follow();
  ASSERT_EQ(outcomes.size(), 1U);
  EXPECT_EQ(outcomes[0].status, BookStatus::done);
  EXPECT_THAT(warnings_, ElementsAre());
  EXPECT_FALSE(fs::exists(run_.folder));
}

TEST_F(SlurmTest, GivesAShardUpAfterItWasSentAgainThreeTimes) {
  write("queue", "2\n");  // the packaging waits, the shard is never there
  on_warning_ = [&](const std::string& line) {
    if (line.find("failed 4 times") == std::string::npos) return;
    packaging_ends_well();
    write("queue", "");
  };
  EXPECT_EQ(follow().size(), 1U);
  EXPECT_EQ(submitted("--array=1"), 3U);
  EXPECT_EQ(warnings_.size(), 4U);
  EXPECT_THAT(lines("updated"), ElementsAre("update JobId=2 Dependency=afterany:1:3",
                                            "update JobId=2 Dependency=afterany:1:3:4",
                                            "update JobId=2 Dependency=afterany:1:3:4:5"));
}

TEST_F(SlurmTest, SendsALostPackagingJobAgain) {
  on_look_ = [&] {
    if (looks_ == 1) shard_ends_well();
    if (submitted("package.sh") == 2) packaging_ends_well();
  };
  EXPECT_EQ(follow().size(), 1U);
  EXPECT_EQ(submitted("package.sh"), 2U);
  EXPECT_THAT(warnings_, ElementsAre(HasSubstr("lost the packaging job")));
}

TEST_F(SlurmTest, GivesThePackagingUpAfterItWasSentAgainThreeTimes) {
  on_look_ = [&] {
    if (looks_ == 1) shard_ends_well();
  };
  try {
    follow();
    FAIL() << "it followed to no end";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("the packaging job failed"));
  }
  EXPECT_EQ(submitted("package.sh"), 4U);
  EXPECT_TRUE(fs::exists(run_.folder)) << "the logs are for the user";
}

TEST_F(SlurmTest, CancelsWhatItSubmittedWhenInterrupted) {
  write("queue", "1_1\n2\n");
  events_.interrupted = [&] { return looks_ >= 2; };
  try {
    follow();
    FAIL() << "it was not interrupted";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::interrupted);
  }
  EXPECT_THAT(lines("cancelled"), ElementsAre("--quiet 2 1_1"));
}

TEST_F(SlurmTest, EndsAtOnceWhenInterruptedThoughTheControllerIsSilent) {
  write("queue", "1_1\n2\n");
  on_look_ = [&] { write("down", ""); };
  events_.interrupted = [&] { return looks_ >= 2; };
  try {
    follow();
    FAIL() << "it was not interrupted";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), ExitStatus::interrupted);
    EXPECT_THAT(error.what(), HasSubstr("'scancel 2 1_1'"));
  }
  EXPECT_EQ(looks_, 2) << "it waited for the controller";
}

TEST_F(SlurmTest, WaitsForAControllerThatDoesNotAnswer) {
  write("queue", "1_1\n2\n");
  on_look_ = [&] {
    if (looks_ == 2) write("down", "");
    if (looks_ < 12) return;
    fs::remove(folder_ / "down");
    shard_ends_well();
    packaging_ends_well();
    write("queue", "");
  };
  EXPECT_EQ(follow().size(), 1U);
  EXPECT_EQ(lines("submitted").size(), 2U) << "nothing was lost";
  EXPECT_THAT(warnings_, ElementsAre(HasSubstr("does not answer")));
}

TEST_F(SlurmTest, SeesTheOutcomesThoughTheControllerDoesNotAnswer) {
  on_look_ = [&] {
    write("down", "");
    packaging_ends_well();
  };
  EXPECT_EQ(follow().size(), 1U);
}

TEST_F(SlurmTest, SendsAShardAgainWhenTheControllerTakesJobsAgain) {
  write("queue", "2\n");
  write("refused", "--array=1");
  on_look_ = [&] {
    if (looks_ == 6) fs::remove(folder_ / "refused");
    if (submitted("--array=1") == 0) return;
    packaging_ends_well();
    write("queue", "");
  };
  EXPECT_EQ(follow().size(), 1U);
  EXPECT_GE(looks_, 6);
  EXPECT_EQ(submitted("--array=1"), 1U);
}

TEST_F(SlurmTest, CancelsTheShardsWhenThePackagingIsRefused) {
  write("refused", "--dependency");
  EXPECT_THROW(follow(), Error);
  EXPECT_THAT(lines("cancelled"), ElementsAre("--quiet 1_1"));
}

TEST_F(SlurmTest, TellsWhatSbatchRefuses) {
  write("refused", "shards.sh");
  try {
    follow();
    FAIL() << "nothing was refused";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(),
                HasSubstr("sbatch refused the job: sbatch: error: Unable to contact"));
  }
}

}  // namespace
}  // namespace nangdok
