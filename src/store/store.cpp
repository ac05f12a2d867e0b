#include "store/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

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

constexpr std::string_view magic = "nangdok chapter 2\n";
constexpr std::string_view ending = ".chapter";
constexpr const char* remedy = "choose another with --store DIR, or render with --no-store";
constexpr std::size_t hash_length = 64;
// Checksum of the audio (4 bytes), lengths of audio and description (8 each).
constexpr std::size_t figures_length = 20;
// After the audio: description, hash of key, description and figures, figures, magic.
constexpr std::size_t footer_length = hash_length + figures_length + magic.size();

void append_number(std::string& out, std::uint64_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, unsigned count) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < count; ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return value;
}

/// An open file that is read where one likes. Whatever goes wrong reads as nothing: an entry that
/// cannot be read is an entry to be made again.
class EntryFile {
 public:
  explicit EntryFile(const fs::path& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat status {};
    if (descriptor_ >= 0 && fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
      size_ = static_cast<std::uint64_t>(status.st_size);
    }
  }
  EntryFile(const EntryFile&) = delete;
  EntryFile& operator=(const EntryFile&) = delete;
  ~EntryFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// The `count` bytes at `at`, or nothing when they are not all there.
  [[nodiscard]] std::string read(std::uint64_t at, std::size_t count) const {
    std::string bytes(count, '\0');
    return fill(at, bytes.data(), count) ? bytes : std::string();
  }

  /// CRC-32 (ISO 3309) of the first `count` bytes.
  [[nodiscard]] std::optional<std::uint32_t> checksum(std::uint64_t count) const {
    std::vector<char> buffer(1 << 17);
    unsigned long crc = 0;
    for (std::uint64_t at = 0; at < count;) {
      const auto step =
          static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), count - at));
      if (!fill(at, buffer.data(), step)) return std::nullopt;
      crc = crc32_z(crc, reinterpret_cast<const unsigned char*>(buffer.data()), step);
      at += step;
    }
    return static_cast<std::uint32_t>(crc);
  }

 private:
  bool fill(std::uint64_t at, char* to, std::size_t count) const {
    while (count > 0) {
      const ssize_t got = pread(descriptor_, to, count, static_cast<off_t>(at));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      to += got;
      at += static_cast<std::uint64_t>(got);
      count -= static_cast<std::size_t>(got);
    }
    return true;
  }

  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

/// Reads an entry; nothing when anything of it (`with_audio`: any byte) is not as it was written.
std::optional<StoredChapter> read_entry(const fs::path& path, std::string_view key,
                                        bool with_audio) {
  const EntryFile file(path);
  if (file.size() < footer_length) return std::nullopt;
  const std::string footer = file.read(file.size() - footer_length, footer_length);
  if (!std::string_view(footer).ends_with(magic)) return std::nullopt;
  const std::string_view figures = std::string_view(footer).substr(hash_length, figures_length);
  const std::uint64_t audio_bytes = number_at(figures, 4, 8);
  const std::uint64_t description_bytes = number_at(figures, 12, 8);
  const std::uint64_t both = file.size() - footer_length;
  if (audio_bytes > both || description_bytes != both - audio_bytes) return std::nullopt;
  std::string description = file.read(audio_bytes, description_bytes);
  if (ContentHash().add(key).add(description).add(figures).hex() !=
      std::string_view(footer).substr(0, hash_length)) {
    return std::nullopt;
  }
  if (with_audio && file.checksum(audio_bytes) != number_at(figures, 0, 4)) return std::nullopt;
  return StoredChapter{path, audio_bytes, std::move(description)};
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
    throw Error("the store cannot be used: " + failed.message(), root_.string(), remedy);
  }
  sweep_dead();
}

void Store::check_writable() const {
  const fs::path probe = root_ / "making" / temporary_tag();
  const int descriptor = open(probe.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0)
    throw system_error("the store cannot be written", root_.string(), errno, remedy);
  close(descriptor);
  unlink(probe.c_str());
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
  std::optional<StoredChapter> entry = read_entry(path, key, true);
  std::error_code failed;
  if (!entry && fs::exists(path, failed)) fs::remove(path, failed);
  if (entry) utimensat(AT_FDCWD, path.c_str(), nullptr, 0);  // a read-only store is no error
  return entry;
}

std::optional<StoredChapter> Store::look(std::string_view key) const {
  return read_entry(entry_path(key), key, false);
}

fs::path Store::scratch_path(std::string_view key) const {
  return root_ / "making" / (temporary_tag() + "." + std::string(key.substr(0, 16)));
}

void Store::put(std::string_view key, const fs::path& scratch, std::string_view description) const {
  std::string figures;
  {
    const EntryFile audio(scratch);
    const std::optional<std::uint32_t> checksum = audio.checksum(audio.size());
    if (!checksum) throw Error("cannot read again what was just written", scratch.string());
    append_number(figures, *checksum, 4);
    append_number(figures, audio.size(), 8);
    append_number(figures, description.size(), 8);
  }
  std::string tail(description);
  tail += ContentHash().add(key).add(description).add(figures).hex();
  tail += figures;
  tail += magic;
  const fs::path path = entry_path(key);
  std::error_code failed;
  const int descriptor = open(scratch.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  const auto fail = [&](int error_number) {
    if (descriptor >= 0) close(descriptor);
    unlink(scratch.c_str());
    throw system_error("the store cannot be written", root_.string(), error_number,
                       "free some space, or choose another store with --store DIR");
  };
  if (descriptor < 0) fail(errno);
  fs::create_directories(path.parent_path(), failed);
  if (failed) fail(failed.value());
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
