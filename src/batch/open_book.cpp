#include "batch/open_book.h"

#include <exception>
#include <utility>

#include "render/finished_book.h"

namespace nangdok {
namespace {

template <typename Result>
bool has_ended(const std::future<Result>& thread) {
  return thread.valid() && thread.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

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

/// All jobs are there, or one has failed.
void OpenBook::complete(const std::optional<Error>& failure) {
  if (failure || options_.dry_run || options_.shard) {
    close(failure);
  } else if (finished_) {
    close(std::nullopt, *finished_);
  } else {
    packaged_ = std::async(std::launch::async, [this] {
      return package_plan(*plan_, tags_of(*plan_), store_, events_.interrupted);
    });
  }
}

void OpenBook::advance(WorkerPool& pool) {
  try {
    if (has_ended(planned_)) {
      planned_.get();
      queue_missing(pool);
    } else if (has_ended(packaged_)) {
      const RenderResult result = packaged_.get();
      close(std::nullopt, result);
    }
  } catch (const Error& error) {
    if (error.status() == ExitStatus::interrupted) throw;
    close(error);
  } catch (const std::exception& error) {  // the other books go on
    close(Error(error.what(), book_.options.input.string()));
  }
}

void OpenBook::close(const std::optional<Error>& failure, const RenderResult& result) {
  outcome_.outputs = result.package.outputs;
  outcome_.duration_s = result.package.duration_s;
  outcome_.status = failure                     ? BookStatus::failed
                    : count_missing(*plan_) > 0 ? BookStatus::done
                                                : BookStatus::reused;
  if (failure) outcome_.error = failure->what();
  outcome_.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  closed_ = true;
  on_closed_();
}

void OpenBook::begin(std::function<void()> closed) {
  on_closed_ = std::move(closed);
  planned_ = std::async(std::launch::async, [this] { plan(); });
}

void OpenBook::queue_missing(WorkerPool& pool) {
  if (options_.dry_run || count_missing(*plan_) == 0) {
    complete(std::nullopt);
    return;
  }
  const auto failure = std::make_shared<std::optional<Error>>();
  submit_missing(
      plan_, pool, failure, [](const PlannedChapter&) {}, [this, failure] { complete(*failure); });
}

}  // namespace nangdok
