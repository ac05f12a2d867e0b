#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/atomic_file.h"

namespace nangdok {

/// Gathers small writes into large ones.
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
  void flush() {
    file_.write(buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t block = 1 << 17;
  AtomicFile& file_;
  std::string buffer_;
};

}  // namespace nangdok
