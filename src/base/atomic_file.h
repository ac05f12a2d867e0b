#pragma once

#include <filesystem>
#include <string_view>

namespace nangdok {

/// A file that appears under its name whole or not at all. It is written under a hidden temporary
/// name in the target's folder, synced, and renamed; an object that dies uncommitted leaves
/// nothing. A target that is a device or a pipe is written to directly.
class AtomicFile {
 public:
  /// Creates the temporary file. Throws Error when the folder is missing or cannot be written.
  explicit AtomicFile(std::filesystem::path target);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  /// Where to write: by write(), or by a library that takes a path or a descriptor.
  [[nodiscard]] const std::filesystem::path& temporary_path() const { return temporary_; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

  /// Appends; throws Error when the disk refuses.
  void write(std::string_view bytes);

  /// Syncs and renames onto the target; throws Error when that fails (nothing is left then).
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;
};

/// Writes `bytes` to `target` through an AtomicFile.
void write_file_atomically(const std::filesystem::path& target, std::string_view bytes);

/// The whole file as bytes; throws Error that names the file.
std::string read_file(const std::filesystem::path& path);

}  // namespace nangdok
