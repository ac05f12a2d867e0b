#include "encode/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/error.h"

namespace nangdok {
namespace {

constexpr std::size_t block = 1 << 16;
constexpr const char* remedy = "free some space or choose another place for the store";

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw system_error("cannot write", path_.string(), errno, remedy);
  buffer_.reserve(2 * block);
}

OutputFile::~OutputFile() {
  flush_buffer();
  close(descriptor_);
}

void OutputFile::write(std::string_view bytes) noexcept {
  buffer_.append(bytes);
  position_ += static_cast<std::int64_t>(bytes.size());
  length_ = std::max(length_, position_);
  if (buffer_.size() >= block) flush_buffer();
}

void OutputFile::seek(std::int64_t position) noexcept {
  flush_buffer();
  position_ = position;
}

void OutputFile::flush_buffer() noexcept {
  std::int64_t at = position_ - static_cast<std::int64_t>(buffer_.size());
  std::string_view rest = buffer_;
  while (!rest.empty() && error_number_ == 0) {
    const ssize_t count = pwrite(descriptor_, rest.data(), rest.size(), at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      error_number_ = errno;
      break;
    }
    at += count;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  buffer_.clear();
}

void OutputFile::check() const {
  if (error_number_ != 0) {
    throw system_error("cannot write", path_.string(), error_number_, remedy);
  }
}

void OutputFile::flush() {
  flush_buffer();
  check();
}

}  // namespace nangdok
