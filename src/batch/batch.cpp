#include "batch/batch.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include "batch/open_book.h"
#include "render/worker_pool.h"

namespace nangdok {
namespace {

std::size_t number(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

}  // namespace

Shard parse_shard(const std::string& text) {
  const std::size_t slash = text.find('/');
  Shard shard;
  shard.index = number(std::string_view(text).substr(0, slash));
  shard.count = slash == std::string::npos ? 0 : number(std::string_view(text).substr(slash + 1));
  if (shard.index < 1 || shard.index > shard.count) {
    throw Error("'" + text + "' is no shard", "--shard", "write it as 2/5: the second of five",
                ExitStatus::bad_usage);
  }
  return shard;
}

bool belongs_to(const Shard& shard, const std::string& job_key) {
  std::size_t value = 0;  // the key is a hash: its first 60 bits are as good as random
  std::from_chars(job_key.data(), job_key.data() + 15, value, 16);
  return value % shard.count == shard.index - 1;
}

namespace {

/// The books of a batch that are being made, in the order in which they were begun.
class OpenBooks {
 public:
  OpenBooks(const std::vector<BatchBook>& books, const BatchOptions& options, const Store& store,
            const BatchEvents& events, std::size_t most_threads)
      : books_(books),
        options_(options),
        store_(store),
        events_(events),
        most_threads_(most_threads),
        open_(books.size()),
        outcomes_(books.size()) {
    progress_.books = books.size();
    // Threads ask for it too, and a signal is told once.
    for_threads_.interrupted = [this] { return stopped_.load(); };
    for_threads_.on_warning = events.on_warning;
  }
  OpenBooks(const OpenBooks&) = delete;
  OpenBooks& operator=(const OpenBooks&) = delete;
  /// Waits for the threads; they are told to end.
  ~OpenBooks() { stopped_ = true; }

  /// To be asked often, by the thread that made this.
  bool interrupted() {
    if (events_.interrupted()) stopped_ = true;
    return stopped_;
  }

  /// Goes on with the books whose threads have ended, and begins others; false when all jobs that
  /// will ever be are queued.
  bool advance(WorkerPool& pool) {
    std::size_t threads = 0;
    std::size_t planning = 0;
    for (std::unique_ptr<OpenBook>& book : open_) {
      if (book) book->advance(pool);
      // Closed books are let go here, not in close(): their jobs' callbacks may still be running.
      if (book && book->closed()) book.reset();
      if (book && (book->planning() || book->packaging())) ++threads;
      if (book && book->planning()) ++planning;
    }
    for (; next_ < books_.size() && threads < most_threads_; ++threads, ++planning) {
      const std::size_t i = next_++;
      open_[i] = std::make_unique<OpenBook>(books_[i], options_, store_, for_threads_);
      open_[i]->begin([this, i] { close(i); });
    }
    return next_ < books_.size() || planning > 0;
  }

  /// Waits until the last book is put together.
  std::vector<BookOutcome> finish(WorkerPool& pool) {
    while (progress_.books_done < books_.size()) {
      if (interrupted()) {
        throw Error("interrupted", "", "the same command goes on where it stopped",
                    ExitStatus::interrupted);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      advance(pool);
    }
    return std::move(outcomes_);
  }

  void spoken(std::size_t bytes) {
    progress_.spoken_bytes += bytes;
    events_.on_progress(progress_);
  }

 private:
  void close(std::size_t i) {
    outcomes_[i] = open_[i]->outcome();
    ++progress_.books_done;
    progress_.book = outcomes_[i].input.string();
    events_.on_book(outcomes_[i]);
    events_.on_progress(progress_);
  }

  const std::vector<BatchBook>& books_;
  const BatchOptions& options_;
  const Store& store_;
  const BatchEvents& events_;
  BatchEvents for_threads_;
  std::atomic<bool> stopped_{false};
  std::size_t most_threads_;
  std::size_t next_ = 0;
  BatchProgress progress_;
  std::vector<std::unique_ptr<OpenBook>> open_;
  std::vector<BookOutcome> outcomes_;
};

}  // namespace

std::vector<BookOutcome> run_batch(const std::vector<BatchBook>& books, const BatchOptions& options,
                                   const BatchEvents& events) {
  const RunStore run_store(options.run, events.on_warning);
  const std::size_t jobs = options.run.jobs != 0 ? options.run.jobs : default_jobs();
  OpenBooks open(books, options, run_store.store(), events, jobs);
  WorkerPool pool(options.run.program, run_store.store().root(), jobs);
  PoolEvents pool_events;
  pool_events.refill = [&] { return open.advance(pool); };
  pool_events.on_spoken = [&](std::size_t bytes) { open.spoken(bytes); };
  pool_events.on_retry = [&](const PackedJob& job) {
    events.on_warning("a worker died on '" + job.title + "'; it is tried again");
  };
  pool_events.interrupted = [&] { return open.interrupted(); };
  pool.run(pool_events);
  return open.finish(pool);
}

}  // namespace nangdok
