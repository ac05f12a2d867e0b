#pragma once

#include <filesystem>
#include <vector>

#include "render/options.h"

namespace nangdok {

/// Waits for files to be saved, whether in place or by renaming, as editors do.
class FileWatch {
 public:
  explicit FileWatch(std::vector<std::filesystem::path> files);
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;
  ~FileWatch();

  /// Returns when one of the files was written.
  void wait();

 private:
  std::vector<std::filesystem::path> files_;
  int descriptor_ = -1;
};

/// The document and the lexicons that shape its sound.
std::vector<std::filesystem::path> watched_files(const BookOptions& options);

}  // namespace nangdok
