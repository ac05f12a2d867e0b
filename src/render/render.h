#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "package/package.h"
#include "render/plan.h"
#include "render/run_store.h"
#include "render/worker_pool.h"
#include "store/store.h"

namespace nangdok {

/// How far a render is.
struct Progress {
  std::string chapter;          ///< The one last begun.
  std::size_t done_bytes = 0;   ///< Of text spoken,
  std::size_t total_bytes = 0;  ///< of text that has to be spoken.
  std::size_t chapters_done = 0;
  std::size_t chapters = 0;
  bool packaging = false;
};

struct RenderEvents {
  std::function<void(const Progress&)> on_progress = [](const Progress&) {};
  std::function<void(const std::string&)> on_warning = [](const std::string&) {};
  std::function<bool()> interrupted = [] { return false; };
};

/// Every sentence of the document, accounted for.
struct Account {
  std::size_t spoken = 0;
  std::size_t left_out = 0;
  std::size_t failed = 0;
};

struct RenderResult {
  PackageResult package;
  Account account;
  std::size_t reused_chapters = 0;
  std::size_t chapters = 0;
};

/// Why a chapter was made or reused, for `--explain`.
struct Explanation {
  std::string chapter;
  bool reused = false;
  std::string why;
};

/// Renders one book from start to end. Throws Error.
RenderResult render_book(const BookOptions& options, const RunOptions& run,
                         const RenderEvents& events,
                         std::vector<Explanation>* explanations = nullptr);

/// The names, cover and other tags of the book. Without a cover of its own the cover is left out.
/// Throws Error when the cover asked for cannot be read.
BookTags tags_of(const BookPlan& plan);

/// The last step alone: puts the finished chapters of `plan` together, and keeps in the store what
/// they were made from. Throws Error when the store lacks one.
RenderResult package_plan(const BookPlan& plan, const BookTags& tags, const Store& store,
                          const std::function<bool()>& interrupted);

/// Throws Error when the output cannot be written where it is to go. Checked before any work is
/// done: a render must not fail after an hour for want of a folder.
void check_output(const BookOptions& options);

/// Jobs of the plan that the store has not, equal ones counted once.
std::size_t count_missing(const BookPlan& plan);

/// Queues the jobs that the store lacks; they keep `plan` alive. The first failure
/// is put into `failure`, and the book's other jobs are then not begun. `chapter_done` is called
/// when the last part of a chapter is there, `book_done` once, when the book is complete or has
/// failed.
void submit_missing(const std::shared_ptr<const BookPlan>& plan, WorkerPool& pool,
                    const std::shared_ptr<std::optional<Error>>& failure,
                    const std::function<void(const PlannedChapter&)>& chapter_done,
                    const std::function<void()>& book_done);

/// Workers that this machine can feed: one a core.
std::size_t default_jobs();

}  // namespace nangdok
