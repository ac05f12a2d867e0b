#include "encode/packets/byte_source.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/error.h"

namespace nangdok {
namespace {

constexpr std::size_t block = 1 << 16;

}  // namespace

ByteSource::ByteSource(std::filesystem::path path, std::uint64_t offset, std::uint64_t bytes)
    : path_(std::move(path)),
      descriptor_(open(path_.c_str(), O_RDONLY | O_CLOEXEC)),
      unread_(bytes) {
  if (descriptor_ < 0) throw system_error("cannot open", path_.string(), errno);
  if (lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) < 0) {
    const int error_number = errno;
    close(descriptor_);
    throw system_error("cannot read", path_.string(), error_number);
  }
}

ByteSource::~ByteSource() {
  close(descriptor_);
}

void ByteSource::fill(std::size_t count) {
  if (buffer_.size() - used_ >= count || unread_ == 0) return;
  buffer_.erase(0, used_);
  used_ = 0;
  while (buffer_.size() < count && unread_ > 0) {
    const std::size_t before = buffer_.size();
    const auto wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(std::max(block, count - before), unread_));
    buffer_.resize(before + wanted);
    const ssize_t got = read(descriptor_, buffer_.data() + before, wanted);
    if (got < 0 && errno != EINTR) throw system_error("cannot read", path_.string(), errno);
    buffer_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0) fail("is shorter than it should be");
    if (got > 0) unread_ -= static_cast<std::uint64_t>(got);
  }
}

std::string_view ByteSource::peek(std::size_t count) {
  fill(count);
  return std::string_view(buffer_).substr(used_, count);
}

std::string_view ByteSource::take(std::size_t count) {
  const std::string_view bytes = peek(count);
  if (bytes.size() < count) fail("ends in the middle of a packet");
  used_ += count;
  return bytes;
}

void ByteSource::skip(std::uint64_t count) {
  while (count > 0) {
    const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(count, block));
    take(step);
    count -= step;
  }
}

void ByteSource::fail(const std::string& problem) const {
  throw Error("the encoded chapter " + problem, path_.string(), "clear the store and render again");
}

}  // namespace nangdok
