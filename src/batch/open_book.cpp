#include "batch/open_book.h"

#include <utility>

#include "render/finished_book.h"

namespace nangdok {

OpenBook::OpenBook(const BatchBook& book, const BatchOptions& options, const Store& store,
                   const BatchEvents& events)
    : book_(book),
      options_(options),
      store_(store),
      events_(events),
      start_(std::chrono::steady_clock::now()) {
  outcome_.input = book.options.input;
}

void OpenBook::plan() {
  if (!options_.shard) check_output(book_.options);
  *plan_ = plan_book(book_.options);
  if (options_.shard) {
    leave_to_others();
  } else {
    finished_ = find_finished(*plan_, store_);
  }
  if (finished_) mark_reused(*plan_);
  find_reusable(*plan_, store_, events_.interrupted);
  outcome_.chapters = plan_->chapters.size();
  for (const PlannedChapter& chapter : plan_->chapters) {
    bool reused = true;
    for (const PlannedJob& planned : chapter.jobs) reused = reused && planned.reused;
    if (reused) ++outcome_.reused_chapters;
  }
}

/// The other shards' jobs are as good as made, and nothing of them is looked for in the store.
void OpenBook::leave_to_others() {
  for (PlannedChapter& chapter : plan_->chapters) {
    for (PlannedJob& planned : chapter.jobs) {
      planned.reused = !belongs_to(*options_.shard, planned.job.key);
    }
  }
}

void OpenBook::close(const std::optional<Error>& failure) {
  std::optional<Error> why = failure;
  const bool made_something = count_missing(*plan_) > 0;
  if (!why && !options_.dry_run && !options_.shard) {
    try {
      RenderResult result =
          finished_ ? std::move(*finished_)
                    : package_plan(*plan_, tags_of(*plan_), store_, events_.interrupted);
      outcome_.outputs = std::move(result.package.outputs);
      outcome_.duration_s = result.package.duration_s;
    } catch (const Error& error) {
      if (error.status() == ExitStatus::interrupted) throw;
      why = error;
    }
  }
  outcome_.status = why              ? BookStatus::failed
                    : made_something ? BookStatus::done
                                     : BookStatus::reused;
  if (why) outcome_.error = why->what();
  outcome_.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  closed_ = true;
  on_closed_();
}

void OpenBook::begin(WorkerPool& pool, std::function<void()> closed) {
  on_closed_ = std::move(closed);
  try {
    plan();
  } catch (const Error& error) {
    if (error.status() == ExitStatus::interrupted) throw;
    close(error);
    return;
  }
  if (options_.dry_run || count_missing(*plan_) == 0) {
    close(std::nullopt);
    return;
  }
  const auto failure = std::make_shared<std::optional<Error>>();
  submit_missing(
      plan_, pool, failure, [](const PlannedChapter&) {}, [this, failure] { close(*failure); });
}

}  // namespace nangdok
