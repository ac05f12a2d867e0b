#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "batch/batch.h"
#include "store/store.h"

namespace nangdok {

/// How many of the books' jobs a store that others fill has. No call takes long, however long the
/// shelf is: books are planned one by one, and of the jobs not yet found some are looked for, in
/// turn.
class ShelfProgress {
 public:
  ShelfProgress(const std::vector<BatchBook>& books, const Store& store)
      : books_(books), store_(store) {
    progress_.books = books.size();
  }

  /// Plans the next book, which tells what its jobs are; false when there is none left.
  bool plan_next_book();

  /// Asks the store.
  const BatchProgress& look();

 private:
  const std::vector<BatchBook>& books_;
  const Store& store_;
  std::size_t planned_ = 0;
  std::set<std::string> missing_;  ///< Keys of jobs that the store lacked when last asked.
  std::string asked_;              ///< The last of them that was asked for.
  BatchProgress progress_;
};

}  // namespace nangdok
