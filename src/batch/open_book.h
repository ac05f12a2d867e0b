#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "batch/batch.h"
#include "render/plan.h"
#include "render/worker_pool.h"

namespace nangdok {

/// A book of a batch between its planning and its file.
class OpenBook {
 public:
  OpenBook(const BatchBook& book, const BatchOptions& options, const Store& store,
           const BatchEvents& events);
  OpenBook(const OpenBook&) = delete;
  OpenBook& operator=(const OpenBook&) = delete;

  /// Plans the book and queues what the store lacks of it; `closed` is called once, when the
  /// outcome is known (at once when nothing has to be made).
  void begin(WorkerPool& pool, std::function<void()> closed);

  [[nodiscard]] const BookOutcome& outcome() const { return outcome_; }
  [[nodiscard]] bool closed() const { return closed_; }

 private:
  void plan();
  void leave_to_others();
  void close(const std::optional<Error>& failure);

  const BatchBook& book_;
  const BatchOptions& options_;
  const Store& store_;
  const BatchEvents& events_;
  std::chrono::steady_clock::time_point start_;
  std::shared_ptr<BookPlan> plan_ = std::make_shared<BookPlan>();
  std::optional<RenderResult> finished_;  ///< By an earlier run.
  BookOutcome outcome_;
  std::function<void()> on_closed_;
  bool closed_ = false;
};

}  // namespace nangdok
