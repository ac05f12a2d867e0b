#include "render/run_store.h"

#include "base/error.h"
#include "base/temporary_name.h"

namespace nangdok {

namespace fs = std::filesystem;

RunStore::RunStore(const RunOptions& options,
                   const std::function<void(const std::string&)>& on_warning) {
  if (options.keep) {
    const fs::path root = options.store.empty() ? Store::default_root() : options.store;
    try {
      store_ = std::make_unique<Store>(root);
      store_->check_writable();
      return;
    } catch (const Error& error) {
      if (!options.store.empty()) throw;
      on_warning(std::string(error.what()) + " (this render keeps nothing)");
      store_.reset();
    }
  }
  throw_away_ = temporary_sibling(fs::temp_directory_path() / "nangdok-store");
  store_ = std::make_unique<Store>(throw_away_);
}

RunStore::~RunStore() {
  if (store_) store_->sweep_dead();  // what interrupted workers left
  std::error_code ignored;
  if (!throw_away_.empty()) fs::remove_all(throw_away_, ignored);
}

}  // namespace nangdok
