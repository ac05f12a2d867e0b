#include "batch/batch.h"

#include <charconv>
#include <chrono>
#include <memory>

#include "batch/open_book.h"
#include "render/worker_pool.h"

namespace nangdok {
namespace {

using Clock = std::chrono::steady_clock;

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

std::vector<BookOutcome> run_batch(const std::vector<BatchBook>& books, const BatchOptions& options,
                                   const BatchEvents& events) {
  std::vector<BookOutcome> outcomes(books.size());
  const RunStore run_store(options.run, events.on_warning);
  const std::size_t jobs = options.run.jobs != 0 ? options.run.jobs : default_jobs();
  WorkerPool pool(options.run.program, run_store.store().root(), jobs);
  BatchProgress progress;
  progress.books = books.size();
  std::vector<std::unique_ptr<OpenBook>> open(books.size());
  std::size_t next = 0;

  const auto close_book = [&](std::size_t i) {
    outcomes[i] = open[i]->outcome();
    ++progress.books_done;
    progress.book = outcomes[i].input.string();
    events.on_book(outcomes[i]);
    events.on_progress(progress);
  };
  PoolEvents pool_events;
  pool_events.refill = [&] {
    // Closed books are let go here, not in close_book: their jobs' callbacks may still be running.
    for (std::unique_ptr<OpenBook>& book : open) {
      if (book && book->closed()) book.reset();
    }
    if (next == books.size()) return false;
    const std::size_t i = next++;
    open[i] = std::make_unique<OpenBook>(books[i], options, run_store.store(), events);
    open[i]->begin(pool, [&close_book, i] { close_book(i); });
    return true;
  };
  pool_events.on_spoken = [&](const Job&, std::size_t bytes) {
    progress.spoken_bytes += bytes;
    events.on_progress(progress);
  };
  pool_events.on_retry = [&](const Job& job) {
    events.on_warning("a worker died on '" + job.title + "'; it is tried again");
  };
  pool_events.interrupted = events.interrupted;
  pool.run(pool_events);
  return outcomes;
}

}  // namespace nangdok
