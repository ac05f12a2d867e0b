#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/scratch_folder.h"

namespace nangdok {

/// The audio of a Lightweight Packaging Format file (W3C note, 2020), unpacked into a folder that
/// goes away with the object.
class UnpackedPackage {
 public:
  /// Throws Error when it is no archive, is damaged, or has no manifest that lists audio.
  explicit UnpackedPackage(const std::filesystem::path& package);

  /// The files of the manifest's reading order that are there, in its order.
  [[nodiscard]] const std::vector<std::filesystem::path>& files() const { return files_; }
  /// Names in the reading order that the package does not hold.
  [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

 private:
  ScratchFolder folder_;
  std::vector<std::filesystem::path> files_;
  std::vector<std::string> missing_;
};

}  // namespace nangdok
