#include "batch/slurm.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <thread>

#include "base/atomic_file.h"
#include "base/child_process.h"
#include "batch/outcome_json.h"
#include "render/plan.h"
#include "store/store.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr int most_resubmissions = 3;
constexpr milliseconds first_pause{500};
constexpr milliseconds longest_pause{10'000};  // the controller serves others too

std::string without_line_end(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

void require_slurm() {
  try {
    run_child({"sbatch", "--version"});
  } catch (const Error&) {
    throw Error("sbatch is not on PATH", "--slurm",
                "run this where Slurm's commands are installed, or leave --slurm out");
  }
}

/// Submits; the id of the new job.
std::string submit(std::vector<std::string> arguments, const fs::path& script) {
  arguments.insert(arguments.begin(), {"sbatch", "--parsable"});
  arguments.push_back(script.string());
  const ChildResult result = run_child(arguments);
  if (result.status != 0) {
    throw Error("sbatch refused the job: " + without_line_end(result.messages), script.string(),
                "see 'man sbatch'; SBATCH_PARTITION and its like set its defaults");
  }
  const std::string id = without_line_end(result.output);
  return id.substr(0, id.find(';'));  // "id;cluster" where there are several
}

/// Jobs of this user that wait or run, array tasks one by one ("12_3"); empty when the controller
/// does not answer.
std::optional<std::set<std::string>> jobs_in_queue() {
  const ChildResult result = run_child({"squeue", "--me", "--array", "--noheader", "--format=%i"});
  if (result.status != 0) return std::nullopt;
  std::set<std::string> jobs;
  std::istringstream lines(result.output);
  for (std::string id; lines >> id;) jobs.insert(id);
  return jobs;
}

/// The keys of all jobs of the books; a book that cannot be planned is the packaging job's to
/// report.
std::set<std::string> job_keys(const std::vector<BatchBook>& books) {
  std::set<std::string> keys;
  for (const BatchBook& book : books) {
    try {
      for (const PlannedChapter& chapter : plan_book(book.options).chapters) {
        for (const PlannedJob& planned : chapter.jobs) keys.insert(planned.job.key);
      }
    } catch (const Error&) {
      continue;
    }
  }
  return keys;
}

/// A job in Slurm's hands that has to leave a file when it ends well.
struct Followed {
  std::size_t task = 0;
  std::string id;
  fs::path mark;
  int resubmissions = 0;
  bool missed = false;  ///< Neither in the queue nor its mark there when last looked.
  bool over = false;
};

class Follower {
 public:
  Follower(const std::vector<BatchBook>& books, const SlurmRun& run, const BatchEvents& events)
      : run_(run), events_(events), store_(run.store), missing_(job_keys(books)) {
    progress_.books = books.size();
    progress_.jobs = missing_.size();
  }

  std::vector<BookOutcome> follow() {
    fs::create_directories(run_.folder);
    write_file_atomically(shards_script(), array_script(run_));
    write_file_atomically(package_script(), packaging_script(run_));
    submit_all();
    milliseconds pause = first_pause;
    while (!packaging_.over) {
      sleep(pause);
      pause = std::min(pause * 11 / 10, longest_pause);
      look();
    }
    std::vector<BookOutcome> outcomes = parse_outcomes(read_file(packaging_.mark));
    std::error_code kept;
    fs::remove_all(run_.folder, kept);
    for (const BookOutcome& outcome : outcomes) events_.on_book(outcome);
    return outcomes;
  }

 private:
  [[nodiscard]] fs::path shards_script() const { return run_.folder / "shards.sh"; }
  [[nodiscard]] fs::path package_script() const { return run_.folder / "package.sh"; }

  void submit_all() {
    arrays_ = submit({}, shards_script());
    for (std::size_t task = 1; task <= run_.tasks; ++task) {
      const std::string id = arrays_ + "_" + std::to_string(task);
      shards_.push_back({task, id, done_mark(run_, task)});
    }
    packaging_ = {0, "", outcomes_file(run_)};
    packaging_.id = submit({"--dependency=afterany:" + arrays_}, package_script());
  }

  void sleep(milliseconds pause) {
    const auto end = std::chrono::steady_clock::now() + pause;
    while (std::chrono::steady_clock::now() < end) {
      if (events_.interrupted()) {
        cancel();
        throw Error("interrupted", "", "the same command goes on where it stopped",
                    ExitStatus::interrupted);
      }
      std::this_thread::sleep_for(milliseconds(50));
    }
  }

  void cancel() const {
    std::vector<std::string> command = {"scancel", packaging_.id};
    for (const Followed& shard : shards_) {
      if (!shard.over) command.push_back(shard.id);
    }
    run_child(command);
  }

  void look() {
    show_progress();
    const auto queue = jobs_in_queue();
    if (!queue) return;
    if (is_lost(packaging_, *queue)) package_again();
    std::vector<Followed*> lost;
    for (Followed& shard : shards_) {
      if (is_lost(shard, *queue)) lost.push_back(&shard);
    }
    if (!lost.empty()) send_again(lost);
  }

  void show_progress() {
    std::erase_if(missing_, [&](const std::string& key) { return store_.look(key).has_value(); });
    progress_.jobs_done = progress_.jobs - missing_.size();
    events_.on_progress(progress_);
  }

  /// True when the job left the queue without its mark. It is looked for twice: on a network's
  /// file system another machine's file may show a little later.
  static bool is_lost(Followed& job, const std::set<std::string>& queue) {
    if (job.over || queue.contains(job.id)) return false;
    job.over = fs::exists(job.mark);
    if (job.over) return false;
    const bool lost = job.missed;
    job.missed = true;
    return lost;
  }

  /// Sends the lost shards again and lets the packaging wait for them too. If that has already
  /// begun, it makes what they lack itself.
  void send_again(const std::vector<Followed*>& lost) {
    std::string tasks;
    std::vector<Followed*> again;
    for (Followed* shard : lost) {
      if (shard->resubmissions == most_resubmissions) {
        shard->over = true;
        events_.on_warning("shard " + std::to_string(shard->task) + " failed " +
                           std::to_string(most_resubmissions + 1) +
                           " times; the packaging job makes what it lacks");
        continue;
      }
      tasks += (tasks.empty() ? "" : ",") + std::to_string(shard->task);
      again.push_back(shard);
    }
    if (again.empty()) return;
    events_.on_warning("the cluster lost shard " + tasks + "; it is sent again");
    const std::string array = submit({"--array=" + tasks}, shards_script());
    for (Followed* shard : again) {
      shard->id = array + "_" + std::to_string(shard->task);
      shard->missed = false;
      ++shard->resubmissions;
    }
    arrays_ += ":" + array;
    run_child({"scontrol", "update", "JobId=" + packaging_.id, "Dependency=afterany:" + arrays_});
  }

  void package_again() {
    if (packaging_.resubmissions == most_resubmissions) {
      throw Error("the packaging job failed", run_.folder.string(), "its log is there");
    }
    events_.on_warning("the cluster lost the packaging job; it is sent again");
    packaging_.id = submit({"--dependency=afterany:" + arrays_}, package_script());
    packaging_.missed = false;
    ++packaging_.resubmissions;
  }

  const SlurmRun& run_;
  const BatchEvents& events_;
  Store store_;
  std::set<std::string> missing_;  ///< Keys of jobs that the store lacks.
  BatchProgress progress_;
  std::string arrays_;  ///< Ids of all job arrays, as a dependency names them.
  std::vector<Followed> shards_;
  Followed packaging_;
};

}  // namespace

std::vector<BookOutcome> run_on_slurm(const std::vector<BatchBook>& books, const SlurmRun& run,
                                      const BatchEvents& events) {
  require_slurm();
  return Follower(books, run, events).follow();
}

}  // namespace nangdok
