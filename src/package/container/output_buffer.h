#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/atomic_file.h"

namespace nangdok {

/// Gathers small writes into large ones, and has the disk begin with them at once: what is left to
/// do when the file is synced in the end, and cannot be interrupted, does not grow with it.
class OutputBuffer {
 public:
  explicit OutputBuffer(AtomicFile& file) : file_(file) {}
  OutputBuffer(const OutputBuffer&) = delete;
  OutputBuffer& operator=(const OutputBuffer&) = delete;

  void write(std::string_view bytes) {
    buffer_.append(bytes);
    if (buffer_.size() >= block) flush();
  }

  /// To be called at the end; a destructor could not say that it failed.
  void flush();

 private:
  static constexpr std::size_t block = 1 << 17;

  void hand_to_disk();

  AtomicFile& file_;
  std::string buffer_;
  std::int64_t written_ = 0;
  std::int64_t with_disk_ = 0;  ///< Bytes that the disk was told to begin with.
};

}  // namespace nangdok
