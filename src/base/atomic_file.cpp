#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/temporary_name.h"

namespace nangdok {
namespace {

constexpr const char* write_remedy = "free some space or choose another place to write";

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path target) : target_(std::move(target)) {
  const std::filesystem::path folder = folder_of(target_);
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    throw Error("the folder does not exist", folder.string(), "create it or choose another output");
  }
  if (std::filesystem::exists(target_, ignored) &&
      !std::filesystem::is_regular_file(target_, ignored) &&
      !std::filesystem::is_directory(target_, ignored)) {
    // A device or a pipe takes the bytes itself; a file in its place would destroy it.
    descriptor_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw system_error("cannot write", target_.string(), errno, write_remedy);
    return;
  }
  temporary_ = temporary_sibling(target_);
  descriptor_ = open(temporary_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    const int error_number = errno;
    temporary_.clear();
    throw system_error("cannot write here", folder.string(), error_number,
                       "choose another output folder");
  }
}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error("cannot write", target_.string(), errno, write_remedy);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void AtomicFile::commit() {
  const bool in_place = temporary_.empty();
  if (fsync(descriptor_) != 0 && !(in_place && errno == EINVAL)) {
    throw system_error("cannot write", target_.string(), errno, write_remedy);
  }
  const int closed = close(std::exchange(descriptor_, -1));
  if (closed != 0) throw system_error("cannot write", target_.string(), errno, write_remedy);
  if (in_place) return;
  if (rename(temporary_.c_str(), target_.c_str()) != 0) {
    throw system_error("cannot put the finished file in place", target_.string(), errno);
  }
  temporary_.clear();
  // The name itself must survive a power cut too; a file system that cannot sync folders is no
  // error.
  const int folder = open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    fsync(folder);
    close(folder);
  }
}

void write_file_atomically(const std::filesystem::path& target, std::string_view bytes) {
  AtomicFile file(target);
  file.write(bytes);
  file.commit();
}

std::string read_file(const std::filesystem::path& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    throw system_error("cannot open", path.string(), errno, "check the name and its permissions");
  }
  struct stat status {};
  std::string bytes;
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  }
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int error_number = errno;
      close(descriptor);
      throw system_error("cannot read", path.string(), error_number);
    }
    if (count == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  close(descriptor);
  return bytes;
}

}  // namespace nangdok
