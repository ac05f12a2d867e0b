#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "batch/manifest.h"
#include "render/render.h"

namespace nangdok {

enum class BookStatus { done, reused, failed, skipped };

/// What became of one book.
struct BookOutcome {
  std::filesystem::path input;
  std::vector<std::filesystem::path> outputs;
  BookStatus status = BookStatus::failed;
  std::string error;
  double seconds = 0;     ///< From its first job to its file.
  double duration_s = 0;  ///< Of its sound.
  std::size_t chapters = 0;
  std::size_t reused_chapters = 0;
};

/// A share of the work: part `index` (from 1) of `count`. Jobs are dealt out, not books, so that
/// one huge book is shared too; shards are disjoint and complete.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;
};

/// "2/5"; throws Error (bad usage) on anything else.
Shard parse_shard(const std::string& text);
bool belongs_to(const Shard& shard, const std::string& job_key);

struct BatchOptions {
  RunOptions run;
  bool dry_run = false;
  std::optional<Shard> shard;  ///< Make this share of the jobs, package nothing.
};

struct BatchProgress {
  std::size_t books_done = 0;
  std::size_t books = 0;
  std::string book;  ///< The one last finished or planned.
  std::size_t spoken_bytes = 0;
  std::size_t jobs_done = 0;  ///< On a cluster: jobs found in the store,
  std::size_t jobs = 0;       ///< of all the books' jobs; 0 when the books are made here.
};

struct BatchEvents {
  std::function<void(const BatchProgress&)> on_progress = [](const BatchProgress&) {};
  std::function<void(const BookOutcome&)> on_book = [](const BookOutcome&) {};
  std::function<void(const std::string&)> on_warning = [](const std::string&) {};
  std::function<bool()> interrupted = [] { return false; };
};

/// Renders all books with one pool of workers, going on after a failure; outcomes are in the books'
/// order. Books are planned a few at a time, so that memory does not grow with the shelf. Throws
/// Error only when interrupted.
std::vector<BookOutcome> run_batch(const std::vector<BatchBook>& books, const BatchOptions& options,
                                   const BatchEvents& events);

}  // namespace nangdok
