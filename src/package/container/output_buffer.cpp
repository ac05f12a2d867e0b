#include "package/container/output_buffer.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

#include "base/error.h"

namespace nangdok {
namespace {

constexpr std::int64_t stretch = 1 << 24;

/// Pipes and some file systems do not take part in this, which is no error; but an error of the
/// disk is told once only, and a later fsync() would not hear of it.
void check(int result, const AtomicFile& file) {
  if (result == 0 || (errno != EIO && errno != ENOSPC && errno != EDQUOT)) return;
  throw system_error("cannot write", file.temporary_path().string(), errno,
                     "free some space or choose another output");
}

}  // namespace

void OutputBuffer::flush() {
  file_.write(buffer_);
  written_ += static_cast<std::int64_t>(buffer_.size());
  buffer_.clear();
  if (written_ - with_disk_ >= stretch) hand_to_disk();
}

/// Waits for the stretch before the last, and starts the last.
void OutputBuffer::hand_to_disk() {
  const std::int64_t before = std::max<std::int64_t>(with_disk_ - stretch, 0);
  if (with_disk_ > 0) {
    check(sync_file_range(
              file_.descriptor(), before, with_disk_ - before,
              SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER),
          file_);
  }
  check(
      sync_file_range(file_.descriptor(), with_disk_, written_ - with_disk_, SYNC_FILE_RANGE_WRITE),
      file_);
  with_disk_ = written_;
}

}  // namespace nangdok
