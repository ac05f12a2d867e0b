#include "store/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <tuple>
#include <utility>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "base/error.h"
#include "base/temporary_name.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "nangdok chapter 1\n";
constexpr std::string_view ending = ".chapter";
constexpr std::size_t hash_length = 64;
// After the audio: description, hash of audio, hash of description, two 64-bit lengths, magic.
constexpr std::size_t footer_length = 2 * hash_length + 16 + magic.size();

void append_length(std::string& out, std::uint64_t value) {
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

std::uint64_t length_at(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return value;
}

/// Reads and checks an entry; nothing when any byte of it is not as it was written.
std::optional<StoredChapter> read_entry(const fs::path& path, std::string_view key) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return std::nullopt;
  std::string bytes;
  try {
    bytes = read_file(path);
  } catch (const Error&) {
    return std::nullopt;
  }
  if (bytes.size() < footer_length) return std::nullopt;
  const std::string_view footer = std::string_view(bytes).substr(bytes.size() - footer_length);
  if (footer.substr(footer_length - magic.size()) != magic) return std::nullopt;
  const std::uint64_t audio_bytes = length_at(footer.substr(2 * hash_length));
  const std::uint64_t description_bytes = length_at(footer.substr(2 * hash_length + 8));
  if (audio_bytes > bytes.size() || description_bytes > bytes.size() ||
      audio_bytes + description_bytes + footer_length != bytes.size()) {
    return std::nullopt;
  }
  const std::string_view audio = std::string_view(bytes).substr(0, audio_bytes);
  const std::string_view description =
      std::string_view(bytes).substr(audio_bytes, description_bytes);
  if (content_hash(audio) != footer.substr(0, hash_length) ||
      ContentHash().add(key).add(description).hex() != footer.substr(hash_length, hash_length)) {
    return std::nullopt;
  }
  return StoredChapter{path, audio_bytes, std::string(description)};
}

template <typename Visit>
void for_each_entry(const fs::path& root, Visit visit) {
  std::error_code failed;
  for (fs::recursive_directory_iterator
           it(root, fs::directory_options::skip_permission_denied, failed),
       end;
       !failed && it != end; it.increment(failed)) {
    std::error_code gone;  // another process may remove entries while we look
    if (it->path().extension() == ending && it->is_regular_file(gone)) visit(*it);
  }
}

}  // namespace

Store::Store(fs::path root) : root_(std::move(root)) {
  std::error_code failed;
  fs::create_directories(root_ / "making", failed);
  if (failed) {
    throw Error("the store cannot be used: " + failed.message(), root_.string(),
                "choose another with --store DIR, or render with --no-store");
  }
  sweep_dead();
}

fs::path Store::default_root() {
  if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache == '/') {
    return fs::path(cache) / "nangdok/chapters";
  }
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') {
    return fs::temp_directory_path() / ("nangdok-" + std::to_string(getuid())) / "chapters";
  }
  return fs::path(home) / ".cache/nangdok/chapters";
}

fs::path Store::entry_path(std::string_view key) const {
  return root_ / key.substr(0, 2) / (std::string(key) + std::string(ending));
}

std::optional<StoredChapter> Store::find(std::string_view key) const {
  const fs::path path = entry_path(key);
  std::optional<StoredChapter> entry = read_entry(path, key);
  std::error_code failed;
  if (!entry && fs::exists(path, failed)) fs::remove(path, failed);
  if (entry) utimensat(AT_FDCWD, path.c_str(), nullptr, 0);  // a read-only store is no error
  return entry;
}

fs::path Store::scratch_path(std::string_view key) const {
  return root_ / "making" / (temporary_tag() + "." + std::string(key.substr(0, 16)));
}

void Store::put(std::string_view key, const fs::path& scratch, std::string_view description) const {
  const std::string audio = read_file(scratch);
  std::string tail(description);
  tail += content_hash(audio);
  tail += ContentHash().add(key).add(description).hex();
  append_length(tail, audio.size());
  append_length(tail, description.size());
  tail += magic;
  const fs::path path = entry_path(key);
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  const int descriptor = open(scratch.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (descriptor < 0) throw system_error("cannot write", scratch.string(), errno);
  const auto fail = [&](int error_number) {
    close(descriptor);
    unlink(scratch.c_str());
    throw system_error("the store cannot be written", root_.string(), error_number,
                       "free some space, or choose another store with --store DIR");
  };
  for (std::string_view rest = tail; !rest.empty();) {
    const ssize_t count = write(descriptor, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno);
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  if (fsync(descriptor) != 0 || rename(scratch.c_str(), path.c_str()) != 0) fail(errno);
  close(descriptor);
}

void Store::sweep_dead() const {
  std::error_code failed;
  for (const fs::directory_entry& file : fs::directory_iterator(root_ / "making", failed)) {
    std::error_code gone;
    if (is_left_by_dead_process(file.path().filename().string())) fs::remove(file.path(), gone);
  }
}

StoreUsage Store::usage() const {
  StoreUsage usage;
  for_each_entry(root_, [&](const fs::directory_entry& entry) {
    std::error_code gone;
    const std::uintmax_t bytes = entry.file_size(gone);
    if (gone) return;
    ++usage.entries;
    usage.bytes += bytes;
  });
  return usage;
}

StoreUsage Store::prune(std::uint64_t bytes) const {
  struct Candidate {
    fs::file_time_type used;
    fs::path path;
    std::uint64_t bytes;
  };
  std::vector<Candidate> candidates;
  std::uint64_t total = 0;
  for_each_entry(root_, [&](const fs::directory_entry& entry) {
    std::error_code gone;
    const fs::file_time_type used = entry.last_write_time(gone);
    const std::uintmax_t size = entry.file_size(gone);
    if (gone) return;
    candidates.push_back({used, entry.path(), size});
    total += size;
  });
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.used, a.path) < std::tie(b.used, b.path);
  });
  StoreUsage removed;
  for (const Candidate& candidate : candidates) {
    if (total <= bytes) break;
    std::error_code failed;
    if (!fs::remove(candidate.path, failed)) continue;
    total -= candidate.bytes;
    ++removed.entries;
    removed.bytes += candidate.bytes;
  }
  return removed;
}

}  // namespace nangdok
