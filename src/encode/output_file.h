#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace nangdok {

/// A file that a codec library writes through our hands, so that no failed write goes unnoticed:
/// the libraries' own code tells nobody. Buffered; may go back to fill in a header.
class OutputFile {
 public:
  /// Creates or empties the file. Throws Error.
  explicit OutputFile(std::filesystem::path path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Keeps the first error instead of throwing: a C library may be on the stack.
  void write(std::string_view bytes) noexcept;
  void seek(std::int64_t position) noexcept;

  [[nodiscard]] std::int64_t position() const { return position_; }
  [[nodiscard]] std::int64_t length() const { return length_; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Throws Error when a write failed.
  void check() const;

  /// Writes what is buffered, and checks.
  void flush();

 private:
  void flush_buffer() noexcept;

  std::filesystem::path path_;
  int descriptor_ = -1;
  int error_number_ = 0;
  std::string buffer_;  ///< Goes to position_ - buffer_.size().
  std::int64_t position_ = 0;
  std::int64_t length_ = 0;
};

}  // namespace nangdok
