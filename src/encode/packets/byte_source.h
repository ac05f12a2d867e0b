#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace nangdok {

/// Reads a stretch of a file front to back through one buffer.
class ByteSource {
 public:
  /// Throws Error that names the file.
  ByteSource(std::filesystem::path path, std::uint64_t offset, std::uint64_t bytes);
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ~ByteSource();

  /// The next `count` bytes without going past them; fewer at the end of the stretch.
  std::string_view peek(std::size_t count);

  /// The next `count` bytes, valid until the next call. Throws Error when they are not there.
  std::string_view take(std::size_t count);

  void skip(std::uint64_t count);

  /// Bytes of the stretch that were not taken yet.
  [[nodiscard]] std::uint64_t left() const { return unread_ + (buffer_.size() - used_); }

  /// An Error that says what is wrong with this file.
  [[noreturn]] void fail(const std::string& problem) const;

 private:
  void fill(std::size_t count);

  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t unread_ = 0;  ///< Of the stretch, behind the buffer.
  std::string buffer_;
  std::size_t used_ = 0;
};

}  // namespace nangdok
