#include "package/folder_output.h"

#include <algorithm>
#include <utility>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/temporary_name.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

}  // namespace

FolderOutput::FolderOutput(fs::path target) : target_(std::move(target)) {
  if (!target_.has_filename()) target_ = target_.parent_path();  // "out/" is "out"
  std::error_code failed;
  if (fs::exists(target_, failed) && !fs::is_directory(target_, failed)) {
    throw Error("is a file, and a folder is to be written", target_.string(),
                "choose another output");
  }
  temporary_ = temporary_sibling(target_);
  if (!fs::create_directory(temporary_, failed)) {
    throw Error("cannot write beside it: " + failed.message(), target_.string(),
                "choose another output");
  }
}

FolderOutput::~FolderOutput() {
  std::error_code ignored;
  fs::remove_all(temporary_, ignored);
}

fs::path FolderOutput::making(const std::string& name) {
  names_.push_back(name);
  fs::path path = temporary_ / name;
  std::error_code ignored;
  fs::create_directories(path.parent_path(), ignored);
  return path;
}

fs::path FolderOutput::finished(const std::string& name) const {
  return target_ / name;
}

void FolderOutput::write(const std::string& name, std::string_view bytes) {
  write_file_atomically(making(name), bytes);
}

void FolderOutput::commit(const std::vector<std::string>& before) {
  std::error_code failed;
  if (!fs::exists(target_)) {
    fs::rename(temporary_, target_, failed);
  } else {
    for (const std::string& name : names_) {
      const fs::path place = target_ / name;
      fs::create_directories(place.parent_path(), failed);
      fs::rename(temporary_ / name, place, failed);
      if (failed) break;
    }
    for (const std::string& name : before) {
      std::error_code gone;
      if (!failed && std::find(names_.begin(), names_.end(), name) == names_.end()) {
        fs::remove(target_ / name, gone);
      }
    }
  }
  if (failed) {
    throw Error("cannot put the finished files in place: " + failed.message(), target_.string());
  }
}

}  // namespace nangdok
