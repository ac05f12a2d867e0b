#include "render/worker_pool.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/json_text.h"

namespace nangdok {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

/// A worker speaks some thousand times faster than real time and tells of every paragraph.
constexpr std::chrono::seconds longest_silence{120};

void close_descriptor(int& descriptor) {
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
}

std::string end_of(int status) {
  if (WIFSIGNALED(status)) {
    const int number = WTERMSIG(status);
    return number == SIGKILL ? "it was killed (out of memory, or it hung)"
                             : std::string("it died of signal ") + strsignal(number);
  }
  return "it ended with status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

struct WorkerPool::Task {
  std::shared_ptr<const PackedJob> job;
  Done done;
  std::function<bool()> wanted;
  int deaths = 0;
};

struct WorkerPool::Worker {
  pid_t pid = -1;
  int input = -1;   ///< We write jobs here,
  int output = -1;  ///< and read what the worker says here.
  std::string pending;
  std::string voice_fingerprint;  ///< Of the voice it speaks with, once it has had a job.
  bool locating = false;
  std::string at;  ///< The sentence last named while locating.
  std::string death;
  std::unique_ptr<Task> task;
  Clock::time_point heard;

  Worker() = default;
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker() { stop(true); }

  /// Ends the process (at once, or by ending its input) and waits for it.
  int stop(bool at_once) {
    int status = 0;
    close_descriptor(input);
    if (pid > 0) {
      if (at_once) kill(pid, SIGKILL);
      while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
      }
    }
    pid = -1;
    close_descriptor(output);
    pending.clear();
    voice_fingerprint.clear();
    return status;
  }
};

WorkerPool::WorkerPool(std::filesystem::path program, std::filesystem::path store_root,
                       std::size_t workers)
    : program_(std::move(program)), store_root_(std::move(store_root)) {
  for (std::size_t i = 0; i < std::max<std::size_t>(1, workers); ++i) {
    workers_.push_back(std::make_unique<Worker>());
  }
}

WorkerPool::~WorkerPool() = default;

void WorkerPool::submit(std::shared_ptr<const PackedJob> job, Done done,
                        std::function<bool()> wanted) {
  waiting_.push_back(
      std::make_unique<Task>(Task{std::move(job), std::move(done), std::move(wanted)}));
}

void WorkerPool::start_worker(Worker& worker, bool locate) {
  std::array<int, 2> to{};
  std::array<int, 2> from{};
  if (pipe2(to.data(), O_CLOEXEC) != 0) throw system_error("cannot start a worker", "", errno);
  if (pipe2(from.data(), O_CLOEXEC) != 0) {
    const int error_number = errno;
    close(to[0]);
    close(to[1]);
    throw system_error("cannot start a worker", "", error_number);
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);
  // What a worker has to say comes as data; what its libraries print is for nobody.
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program_.string();
  std::string command = "worker";
  std::string option = locate ? "--locate" : "--make";
  std::string store = store_root_.string();
  std::array<char*, 5> arguments{name.data(), command.data(), option.data(), store.data(), nullptr};
  const int failed =
      posix_spawn(&worker.pid, name.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(to[0]);
  close(from[1]);
  worker.input = to[1];
  worker.output = from[0];
  worker.locating = locate;
  worker.at.clear();
  if (failed != 0) {
    worker.pid = -1;
    throw system_error("cannot start a worker", name, failed, "install nangdok again");
  }
}

void WorkerPool::feed(const PoolEvents& events) {
  for (const std::unique_ptr<Worker>& worker : workers_) {
    if (worker->task) continue;
    while (!worker->task) {
      if (waiting_.empty()) more_to_come_ = events.refill();
      if (waiting_.empty()) break;
      if (!waiting_.front()->wanted || waiting_.front()->wanted()) {
        worker->task = std::move(waiting_.front());
      }
      waiting_.pop_front();
    }
    if (!worker->task) continue;
    const PackedJob& job = *worker->task->job;
    const bool locate = worker->task->deaths >= 2;
    const bool fits =
        worker->pid > 0 && worker->locating == locate &&
        (worker->voice_fingerprint.empty() || worker->voice_fingerprint == job.voice_fingerprint);
    if (!fits) {
      worker->stop(false);
      start_worker(*worker, locate);
    }
    worker->voice_fingerprint = job.voice_fingerprint;
    worker->heard = Clock::now();
    const std::string line = json_of(job) + "\n";
    for (std::string_view rest = line; !rest.empty();) {
      const ssize_t count = write(worker->input, rest.data(), rest.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) break;  // it died: its output will say so
      rest.remove_prefix(static_cast<std::size_t>(count));
    }
  }
}

void WorkerPool::finish(Worker& worker, const std::optional<Error>& failure) {
  const std::unique_ptr<Task> task = std::move(worker.task);
  task->done(failure);
}

void WorkerPool::handle_line(Worker& worker, const std::string& line, const PoolEvents& events) {
  const json message = parse_json(line);
  if (!worker.task || !message.is_object()) return;  // something that a library printed
  if (message.contains("spoken")) {
    events.on_spoken(message["spoken"]);
  } else if (message.contains("at")) {
    worker.at = message["at"];
  } else if (message.contains("error")) {
    const json& error = message["error"];
    finish(worker, Error(error.at("problem"), error.at("where"), error.at("remedy")));
  } else if (message.contains("done")) {
    if (worker.locating) {  // every sentence alone was well: the chapter as a whole is not
      const Error failure("a worker died on a chapter again and again: " + worker.death,
                          worker.task->job->title, "try again with more memory");
      worker.stop(false);
      finish(worker, failure);
    } else {
      finish(worker, std::nullopt);
    }
  }
}

void WorkerPool::read_from(Worker& worker, const PoolEvents& events) {
  std::array<char, 1 << 14> buffer{};
  const ssize_t count = read(worker.output, buffer.data(), buffer.size());
  if (count < 0 && errno == EINTR) return;
  if (count <= 0) {
    handle_death(worker, events);
    return;
  }
  worker.heard = Clock::now();
  worker.pending.append(buffer.data(), static_cast<std::size_t>(count));
  for (;;) {
    const std::size_t end = worker.pending.find('\n');
    if (end == std::string::npos) break;
    const std::string line = worker.pending.substr(0, end);
    worker.pending.erase(0, end + 1);
    handle_line(worker, line, events);
  }
}

void WorkerPool::handle_death(Worker& worker, const PoolEvents& events) {
  const bool locating = worker.locating;
  const std::string at = worker.at;
  worker.death = end_of(worker.stop(false));
  if (!worker.task) return;
  if (locating) {
    finish(worker, Error("a worker dies on a sentence: " + worker.death, at,
                         "change the sentence, or give its words a reading with --lexicon"));
    return;
  }
  ++worker.task->deaths;
  events.on_retry(*worker.task->job);
  waiting_.push_front(std::move(worker.task));
}

void WorkerPool::stop_hung_workers() {
  for (const std::unique_ptr<Worker>& worker : workers_) {
    if (worker->task && worker->pid > 0 && Clock::now() - worker->heard > longest_silence) {
      kill(worker->pid, SIGKILL);  // its output ends, and it is treated as any death
    }
  }
}

void WorkerPool::run(const PoolEvents& events) {
  // A worker that dies while it is fed must not take us with it.
  struct sigaction ignore {};
  struct sigaction before {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, &before);
  for (;;) {
    feed(events);
    std::vector<pollfd> descriptors;
    std::vector<Worker*> busy;
    for (const std::unique_ptr<Worker>& worker : workers_) {
      if (!worker->task) continue;
      descriptors.push_back({worker->output, POLLIN, 0});
      busy.push_back(worker.get());
    }
    if (busy.empty() && !more_to_come_) break;
    if (events.interrupted()) {
      waiting_.clear();
      for (const std::unique_ptr<Worker>& worker : workers_) {
        worker->stop(true);
        worker->task.reset();
      }
      sigaction(SIGPIPE, &before, nullptr);
      throw Error("interrupted", "", "start it again to go on where it stopped",
                  ExitStatus::interrupted);
    }
    const bool idle = busy.size() < workers_.size() && more_to_come_;
    if (poll(descriptors.data(), descriptors.size(), idle ? 5 : 100) > 0) {
      for (std::size_t i = 0; i < busy.size(); ++i) {
        if (descriptors[i].revents != 0) read_from(*busy[i], events);
      }
    }
    stop_hung_workers();
  }
  for (const std::unique_ptr<Worker>& worker : workers_) worker->stop(false);
  sigaction(SIGPIPE, &before, nullptr);
}

}  // namespace nangdok
