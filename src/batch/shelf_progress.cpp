#include "batch/shelf_progress.h"

#include <chrono>

#include "base/error.h"
#include "render/plan.h"

namespace nangdok {
namespace {

using Clock = std::chrono::steady_clock;

// The store may be far away, and serves others too.
constexpr std::size_t most_asked_for = 4'000;
constexpr std::chrono::milliseconds longest_look{300};

}  // namespace

/// A book that cannot be planned is the packaging job's to report.
bool ShelfProgress::plan_next_book() {
  if (planned_ == books_.size()) return false;
  try {
    for (const PlannedChapter& chapter : plan_book(books_[planned_++].options).chapters) {
      for (const PlannedJob& planned : chapter.jobs) {
        if (missing_.insert(planned.job.key).second) ++progress_.jobs;
      }
    }
  } catch (const Error&) {
    return true;
  }
  return true;
}

const BatchProgress& ShelfProgress::look() {
  const Clock::time_point end = Clock::now() + longest_look;
  auto next = missing_.upper_bound(asked_);
  for (std::size_t i = 0; i < most_asked_for && !missing_.empty(); ++i) {
    if (next == missing_.end()) {
      if (i >= missing_.size()) break;  // all were asked for
      next = missing_.begin();
    }
    asked_ = *next;
    if (store_.look(*next)) {
      next = missing_.erase(next);
      ++progress_.jobs_done;
    } else {
      ++next;
    }
    if (Clock::now() > end) break;
  }
  return progress_;
}

}  // namespace nangdok
