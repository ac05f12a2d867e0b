#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nangdok {

/// A folder in the making. Files are written into a hidden folder beside the target; commit() puts
/// them in place together. An object that dies uncommitted leaves nothing. A target that exists
/// keeps the files that are not ours.
class FolderOutput {
 public:
  /// Throws Error when the folder around the target is missing or cannot be written.
  explicit FolderOutput(std::filesystem::path target);
  FolderOutput(const FolderOutput&) = delete;
  FolderOutput& operator=(const FolderOutput&) = delete;
  ~FolderOutput();

  /// Where a file of that name is to be written now. Names may have one folder before them.
  [[nodiscard]] std::filesystem::path making(const std::string& name);

  /// Where it will stand in the end.
  [[nodiscard]] std::filesystem::path finished(const std::string& name) const;

  /// Writes a small file.
  void write(const std::string& name, std::string_view bytes);

  /// Puts all files in place, and takes away those of `before` that were not made again.
  void commit(const std::vector<std::string>& before = {});

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  std::vector<std::string> names_;
};

}  // namespace nangdok
