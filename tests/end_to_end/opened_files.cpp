// Loaded before the C library (LD_PRELOAD), writes the path of each file that is opened for reading
// or writing, or asked about, to the file that OPENED_FILES names, a line each, links followed.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

void note(const char* path) {
  const char* log = std::getenv("OPENED_FILES");
  if (log == nullptr || path == nullptr) return;
  static auto* const real = next<int(const char*, int, ...)>("open");
  const int file = real(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return;
  char* const followed = realpath(path, nullptr);
  const std::string line = std::string(followed == nullptr ? path : followed) + "\n";
  std::free(followed);
  if (write(file, line.data(), line.size()) < 0) std::abort();
  close(file);
}

mode_t mode_in(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  note(path);
  return next<int(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  note(path);
  return next<int(const char*, int, ...)>("open64")(path, flags, mode);
}

FILE* fopen(const char* path, const char* mode) {
  note(path);
  return next<FILE*(const char*, const char*)>("fopen")(path, mode);
}

FILE* fopen64(const char* path, const char* mode) {
  note(path);
  return next<FILE*(const char*, const char*)>("fopen64")(path, mode);
}

int stat(const char* path, struct stat* status) {
  note(path);
  return next<int(const char*, struct stat*)>("stat")(path, status);
}

}  // extern "C"
