#include "base/scratch_folder.h"

#include <utility>

#include "base/error.h"

namespace nangdok {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder(fs::path path) : path_(std::move(path)) {
  std::error_code failed;
  if (!fs::create_directory(path_, failed)) {
    throw Error("cannot write here: " + failed.message(), path_.parent_path().string());
  }
  fs::permissions(path_, fs::perms::owner_all, failed);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace nangdok
