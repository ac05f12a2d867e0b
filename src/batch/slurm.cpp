#include "batch/slurm.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "base/atomic_file.h"
#include "base/error.h"
#include "batch/outcome_json.h"
#include "batch/shelf_progress.h"
#include "batch/slurm_commands.h"
#include "store/store.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr int most_resubmissions = 3;
constexpr milliseconds longest_pause{10'000};  // the controller serves others too
constexpr milliseconds longest_wait_for_cancel{700};
constexpr int silent_looks = 5;  // before a controller is said not to answer

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
      : run_(run), events_(events), store_(run.store), progress_(books, store_) {}

  std::vector<BookOutcome> follow() {
    fs::create_directories(run_.folder);
    write_file_atomically(shards_script(), array_script(run_));
    write_file_atomically(package_script(), packaging_script(run_));
    submit_all();
    milliseconds pause = run_.first_pause;
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
    arrays_ = submit_to_slurm({}, shards_script(), events_.interrupted);
    for (std::size_t task = 1; task <= run_.tasks; ++task) {
      const std::string id = arrays_ + "_" + std::to_string(task);
      shards_.push_back({task, id, done_mark(run_, task)});
    }
    packaging_ = {0, "", outcomes_file(run_)};
    try {
      packaging_.id = submit_to_slurm({"--dependency=afterany:" + arrays_}, package_script(),
                                      events_.interrupted);
    } catch (const Error&) {
      static_cast<void>(cancel());  // nobody would put together what they make
      throw;
    }
  }

  void sleep(milliseconds pause) {
    const auto end = std::chrono::steady_clock::now() + pause;
    while (std::chrono::steady_clock::now() < end) {
      if (events_.interrupted()) {
        const std::string left = cancel();
        throw Error("interrupted", "",
                    (left.empty() ? ""
                                  : "Slurm does not answer: cancel its jobs yourself, with '" +
                                        left + "'; ") +
                        "the same command goes on where it stopped",
                    ExitStatus::interrupted);
      }
      if (!progress_.plan_next_book()) std::this_thread::sleep_for(milliseconds(50));
    }
  }

  /// Ends all jobs; where Slurm does not answer, the command that will.
  [[nodiscard]] std::string cancel() const {
    std::vector<std::string> jobs;
    if (!packaging_.id.empty()) jobs.push_back(packaging_.id);
    for (const Followed& shard : shards_) {
      if (!shard.over) jobs.push_back(shard.id);
    }
    const auto end = std::chrono::steady_clock::now() + longest_wait_for_cancel;
    if (cancel_in_slurm(jobs, [&] { return std::chrono::steady_clock::now() > end; })) return {};
    std::string command = "scancel";
    for (const std::string& job : jobs) command += " " + job;
    return command;
  }

  void look() {
    events_.on_progress(progress_.look());
    const auto queue = jobs_in_slurm_queue(events_.interrupted);
    if (!queue) {
      packaging_.over = fs::exists(packaging_.mark);
      if (++silent_ == silent_looks) {
        events_.on_warning("Slurm's controller does not answer; it is asked again until it does");
      }
      return;
    }
    silent_ = 0;
    if (is_lost(packaging_, *queue)) package_again();
    std::vector<Followed*> lost;
    for (Followed& shard : shards_) {
      if (is_lost(shard, *queue)) lost.push_back(&shard);
    }
    if (!lost.empty()) send_again(lost);
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
    const std::optional<std::string> array = submit_again({"--array=" + tasks}, shards_script());
    if (!array) return;
    events_.on_warning("the cluster lost shard " + tasks + "; it is sent again");
    for (Followed* shard : again) {
      shard->id = *array + "_" + std::to_string(shard->task);
      shard->missed = false;
      ++shard->resubmissions;
    }
    arrays_ += ":" + *array;
    set_slurm_dependency(packaging_.id, arrays_, events_.interrupted);
  }

  /// Nothing when the cluster takes no job now; it is asked again at the next look.
  [[nodiscard]] std::optional<std::string> submit_again(const std::vector<std::string>& arguments,
                                                        const fs::path& script) const {
    try {
      return submit_to_slurm(arguments, script, events_.interrupted);
    } catch (const Error&) {
      return std::nullopt;
    }
  }

  void package_again() {
    if (packaging_.resubmissions == most_resubmissions) {
      throw Error("the packaging job failed", run_.folder.string(), "its log is there");
    }
    const auto id = submit_again({"--dependency=afterany:" + arrays_}, package_script());
    if (!id) return;
    events_.on_warning("the cluster lost the packaging job; it is sent again");
    packaging_.id = *id;
    packaging_.missed = false;
    ++packaging_.resubmissions;
  }

  const SlurmRun& run_;
  const BatchEvents& events_;
  Store store_;
  ShelfProgress progress_;
  int silent_ = 0;      ///< Looks since the controller last answered.
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
