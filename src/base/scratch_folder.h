#pragma once

#include <filesystem>

namespace nangdok {

/// A folder for its maker alone, that goes away with everything in it.
class ScratchFolder {
 public:
  /// Throws Error when it cannot be made.
  explicit ScratchFolder(std::filesystem::path path);
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace nangdok
