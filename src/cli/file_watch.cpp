#include "cli/file_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <utility>

#include "base/error.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

}  // namespace

FileWatch::FileWatch(std::vector<fs::path> files) : files_(std::move(files)) {
  descriptor_ = inotify_init1(IN_CLOEXEC);
  if (descriptor_ < 0) throw system_error("cannot watch files", "", errno);
  std::set<fs::path> folders;
  for (const fs::path& file : files_) folders.insert(folder_of(file));
  for (const fs::path& folder : folders) {
    if (inotify_add_watch(descriptor_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO) < 0) {
      throw system_error("cannot watch", folder.string(), errno);
    }
  }
}

FileWatch::~FileWatch() {
  if (descriptor_ >= 0) close(descriptor_);
}

void FileWatch::wait() {
  alignas(inotify_event) std::array<char, 1 << 12> buffer{};
  for (;;) {
    const ssize_t count = read(descriptor_, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw system_error("cannot watch files", "", errno);
    for (ssize_t at = 0; at < count;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
      const bool ours =
          event->len > 0 && std::any_of(files_.begin(), files_.end(), [&](const fs::path& file) {
            return file.filename() == event->name;
          });
      if (ours) return;
    }
  }
}

std::vector<fs::path> watched_files(const BookOptions& options) {
  std::vector<fs::path> files = {options.input};
  files.insert(files.end(), options.lexicons.begin(), options.lexicons.end());
  fs::path beside = options.input;
  files.push_back(beside.replace_extension(".lexicon.toml"));
  return files;
}

}  // namespace nangdok
