#pragma once

#include <sys/types.h>

#include <cstddef>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "render/packed_job.h"

namespace nangdok {

/// What a pool tells while it runs.
struct PoolEvents {
  /// So many bytes of text were spoken since the last call.
  std::function<void(std::size_t text_bytes)> on_spoken = [](std::size_t) {};
  /// A worker died and its job is tried again.
  std::function<void(const PackedJob&)> on_retry = [](const PackedJob&) {};
  /// Asked when the queue is empty: may submit more jobs. False when no more will come; else it is
  /// asked again soon.
  std::function<bool()> refill = [] { return false; };
  /// Asked some ten times a second; true ends the run with an interruption.
  std::function<bool()> interrupted = [] { return false; };
};

/// Worker processes that do jobs; one pool serves any number of books. A worker that crashes, hangs
/// or is killed costs its job one more try in a fresh worker; then the sentence that kills it is
/// found and the job fails with its text.
class WorkerPool {
 public:
  using Done = std::function<void(const std::optional<Error>& failure)>;

  /// Workers are the program at `program`, started with its hidden worker command.
  WorkerPool(std::filesystem::path program, std::filesystem::path store_root, std::size_t workers);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool();

  /// Queues a job; `done` is called from run(), unless `wanted` (asked when its turn comes) says
  /// that nobody needs it any more.
  void submit(std::shared_ptr<const PackedJob> job, Done done, std::function<bool()> wanted = {});

  /// Runs until no job is left. Throws Error with ExitStatus::interrupted when events.interrupted()
  /// says so; workers are gone then.
  void run(const PoolEvents& events);

 private:
  struct Task;
  struct Worker;

  void feed(const PoolEvents& events);
  void start_worker(Worker& worker, bool locate);
  void read_from(Worker& worker, const PoolEvents& events);
  void handle_line(Worker& worker, const std::string& line, const PoolEvents& events);
  void handle_death(Worker& worker, const PoolEvents& events);
  void finish(Worker& worker, const std::optional<Error>& failure);
  void stop_hung_workers();

  std::filesystem::path program_;
  std::filesystem::path store_root_;
  std::deque<std::unique_ptr<Task>> waiting_;
  std::vector<std::unique_ptr<Worker>> workers_;
  bool more_to_come_ = true;  ///< As refill said last.
};

}  // namespace nangdok
