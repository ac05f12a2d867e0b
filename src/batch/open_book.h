#pragma once

#include <chrono>
#include <functional>
#include <future>
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

  /// Begins to plan the book. Threads of its own plan it and in the end put it together; they ask
  /// events.interrupted too. `closed` is called once, when the outcome is known.
  void begin(std::function<void()> closed);

  [[nodiscard]] bool planning() const { return planned_.valid(); }
  [[nodiscard]] bool packaging() const { return packaged_.valid(); }

  /// Goes on when a thread has ended: queues what the store lacks of the book, or closes it. Throws
  /// Error when the thread was interrupted.
  void advance(WorkerPool& pool);

  [[nodiscard]] const BookOutcome& outcome() const { return outcome_; }
  [[nodiscard]] bool closed() const { return closed_; }

 private:
  void plan();
  void leave_to_others();
  void queue_missing(WorkerPool& pool);
  void complete(const std::optional<Error>& failure);
  void close(const std::optional<Error>& failure, const RenderResult& result = {});

  const BatchBook& book_;
  const BatchOptions& options_;
  const Store& store_;
  const BatchEvents& events_;
  std::chrono::steady_clock::time_point start_;
  std::shared_ptr<BookPlan> plan_ = std::make_shared<BookPlan>();
  std::optional<RenderResult> finished_;  ///< By an earlier run.
  std::future<void> planned_;
  std::future<RenderResult> packaged_;
  BookOutcome outcome_;
  std::function<void()> on_closed_;
  bool closed_ = false;
};

}  // namespace nangdok
