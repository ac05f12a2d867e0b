// Loaded before the C library (LD_PRELOAD), makes the disk fail: of all calls that write under a
// folder, counted over all processes of a run, the one of a number fails, or all from it on.
//   FAILING_DISK_FOLDER   what lies under it is counted; several are parted by ':'
//   FAILING_DISK_COUNTER  a file of eight zero bytes that the processes count in
//   FAILING_DISK_CALL     the number, from 1
//   FAILING_DISK_ERROR    errno of the failure
//   FAILING_DISK_FOREVER  set: all calls from that number on fail
//   FAILING_DISK_DELAY    microseconds that each call takes longer
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::atomic<std::uint64_t>* counter() {
  static auto* const shared = [] {
    const int file = open(setting("FAILING_DISK_COUNTER"), O_RDWR | O_CLOEXEC);
    void* memory = file < 0 ? MAP_FAILED
                            : mmap(nullptr, sizeof(std::uint64_t), PROT_READ | PROT_WRITE,
                                   MAP_SHARED, file, 0);
    if (file >= 0) close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<std::atomic<std::uint64_t>*>(memory);
  }();
  return shared;
}

bool is_watched(std::string_view path) {
  std::string_view folders = setting("FAILING_DISK_FOLDER");
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    if (path.starts_with(folders.substr(0, end))) return true;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return false;
}

bool is_watched(int descriptor) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t length = readlink(link.c_str(), path, sizeof path);
  return length > 0 && is_watched({path, static_cast<std::size_t>(length)});
}

/// True when this call is to fail; errno is set then.
bool fails() {
  std::atomic<std::uint64_t>* const count = counter();
  if (count == nullptr) return false;
  if (const char* delay = setting("FAILING_DISK_DELAY"); *delay != '\0') {
    usleep(static_cast<useconds_t>(std::atoi(delay)));
  }
  const std::uint64_t number = count->fetch_add(1) + 1;
  const std::uint64_t first = std::strtoull(setting("FAILING_DISK_CALL"), nullptr, 10);
  const bool forever = std::getenv("FAILING_DISK_FOREVER") != nullptr;
  if (first == 0 || (forever ? number < first : number != first)) return false;
  errno = std::atoi(setting("FAILING_DISK_ERROR"));
  return true;
}

template <typename Function>
Function next(Function, const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

#define NEXT(name) (next(&(name), #name))

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
  if (is_watched(file) && fails()) return -1;
  return NEXT(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at) {
  if (is_watched(file) && fails()) return -1;
  return NEXT(pwrite)(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at) {
  if (is_watched(file) && fails()) return -1;
  return NEXT(pwrite64)(file, bytes, count, at);
}

int fsync(int file) {
  if (is_watched(file) && fails()) return -1;
  return NEXT(fsync)(file);
}

int rename(const char* from, const char* to) {
  if (is_watched(to) && fails()) return -1;
  return NEXT(rename)(from, to);
}

int mkdir(const char* path, mode_t mode) {
  if (is_watched(path) && fails()) return -1;
  return NEXT(mkdir)(path, mode);
}

int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    va_list more;
    va_start(more, flags);
    mode = va_arg(more, mode_t);
    va_end(more);
    if (is_watched(path) && fails()) return -1;
  }
  return NEXT(open)(path, flags, mode);
}
}
