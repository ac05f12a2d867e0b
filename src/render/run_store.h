#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "store/store.h"

namespace nangdok {

/// The machine's side of a render, beside the book's.
struct RunOptions {
  std::size_t jobs = 0;           ///< Worker processes; 0 for one a core.
  std::filesystem::path store;    ///< Empty for the user's cache folder.
  bool keep = true;               ///< False (`--no-store`): a store that goes at the end.
  std::filesystem::path program;  ///< The program that workers are.
};

/// The store of a run, opened; a throw-away one when nothing is to be kept or the cache folder
/// cannot be written (then a warning says so).
class RunStore {
 public:
  explicit RunStore(const RunOptions& options,
                    const std::function<void(const std::string&)>& on_warning);
  RunStore(const RunStore&) = delete;
  RunStore& operator=(const RunStore&) = delete;
  ~RunStore();

  [[nodiscard]] const Store& store() const { return *store_; }

 private:
  std::filesystem::path throw_away_;
  std::unique_ptr<Store> store_;
};

}  // namespace nangdok
