// Loaded before the C library (LD_PRELOAD), makes a folder as far away as a file server and counts
// what is asked of it, over all processes of a run.
//   FAR_DISK_FOLDER    the folder
//   FAR_DISK_COUNTERS  a file of two 64-bit zeros: operations on names, bytes written are counted
//   in FAR_DISK_DELAY     microseconds that each operation on a name takes longer
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

struct Counters {
  std::atomic<std::uint64_t> operations;
  std::atomic<std::uint64_t> bytes;
};

std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Counters* counters() {
  static auto* const shared = [] {
    const int file = open(setting("FAR_DISK_COUNTERS").data(), O_RDWR | O_CLOEXEC);
    void* memory =
        file < 0 ? MAP_FAILED
                 : mmap(nullptr, sizeof(Counters), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0) close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<Counters*>(memory);
  }();
  return shared;
}

bool is_far(std::string_view path) {
  const std::string_view folder = setting("FAR_DISK_FOLDER");
  return !folder.empty() && path.starts_with(folder);
}

bool is_far(int descriptor) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t length = readlink(link.c_str(), path, sizeof path);
  return length > 0 && is_far({path, static_cast<std::size_t>(length)});
}

void travel() {
  if (Counters* const count = counters()) ++count->operations;
  static const int delay = std::atoi(std::string(setting("FAR_DISK_DELAY")).c_str());
  if (delay > 0) usleep(static_cast<useconds_t>(delay));
}

void count_bytes(int file, ssize_t written) {
  Counters* const count = counters();
  if (count != nullptr && written > 0 && is_far(file)) {
    count->bytes += static_cast<std::uint64_t>(written);
  }
}

template <typename Function>
Function next(Function, const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

#define NEXT(name) (next(&(name), #name))

extern "C" {

int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    va_list more;
    va_start(more, flags);
    mode = va_arg(more, mode_t);
    va_end(more);
  }
  if (is_far(path)) travel();
  return NEXT(open)(path, flags, mode);
}

int stat(const char* path, struct stat* status) {
  if (is_far(path)) travel();
  return NEXT(stat)(path, status);
}

int rename(const char* from, const char* to) {
  if (is_far(to)) travel();
  return NEXT(rename)(from, to);
}

int unlink(const char* path) {
  if (is_far(path)) travel();
  return NEXT(unlink)(path);
}

int mkdir(const char* path, mode_t mode) {
  if (is_far(path)) travel();
  return NEXT(mkdir)(path, mode);
}

DIR* opendir(const char* path) {
  if (is_far(path)) travel();
  return NEXT(opendir)(path);
}

int utimensat(int folder, const char* path, const timespec* times, int flags) {
  if (is_far(path)) travel();
  return NEXT(utimensat)(folder, path, times, flags);
}

int fsync(int file) {
  if (is_far(file)) travel();
  return NEXT(fsync)(file);
}

ssize_t write(int file, const void* bytes, size_t count) {
  const ssize_t written = NEXT(write)(file, bytes, count);
  count_bytes(file, written);
  return written;
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at) {
  const ssize_t written = NEXT(pwrite)(file, bytes, count, at);
  count_bytes(file, written);
  return written;
}
}
