#include "base/mapped_table.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "base/error.h"

namespace nangdok {
namespace {

// Layout, all numbers 32-bit little-endian: magic, count, slots, hash of the entries, then `slots`
// offsets (0 is empty) of records {key length, value length, key bytes, value bytes}.
constexpr std::string_view magic = "NDT2";
constexpr std::size_t header_length = 12 + 64;

std::uint64_t hash_of(std::string_view key) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash ^ (hash >> 32);
}

std::uint32_t number_at(const char* bytes) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes, sizeof value);
  static_assert(std::endian::native == std::endian::little, "tables are little-endian");
  return value;
}

void append_number(std::string& out, std::size_t value) {
  const auto number = static_cast<std::uint32_t>(value);
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

MappedTable::MappedTable(const std::filesystem::path& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw system_error("cannot open", path.string(), errno);
  struct stat status {};
  const bool known = fstat(descriptor, &status) == 0;
  length_ = known ? static_cast<std::size_t>(status.st_size) : 0;
  void* mapped = length_ < header_length
                     ? MAP_FAILED
                     : mmap(nullptr, length_, PROT_READ, MAP_PRIVATE, descriptor, 0);
  close(descriptor);
  if (mapped == MAP_FAILED) throw Error("is not a lexicon table", path.string(), "build it again");
  data_ = static_cast<const char*>(mapped);
  count_ = number_at(data_ + 4);
  slots_ = number_at(data_ + 8);
  if (std::string_view(data_, 4) != magic || !std::has_single_bit(slots_) ||
      header_length + 4 * slots_ > length_) {
    munmap(mapped, length_);
    throw Error("is not a lexicon table", path.string(), "build it again");
  }
}

MappedTable::MappedTable(MappedTable&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      length_(other.length_),
      count_(other.count_),
      slots_(other.slots_) {}

MappedTable::~MappedTable() {
  if (data_ != nullptr) munmap(const_cast<char*>(data_), length_);
}

std::optional<std::string_view> MappedTable::find(std::string_view key) const {
  for (std::size_t slot = hash_of(key) & (slots_ - 1);; slot = (slot + 1) & (slots_ - 1)) {
    const std::size_t record = number_at(data_ + header_length + 4 * slot);
    if (record == 0) return std::nullopt;
    const std::size_t key_length = number_at(data_ + record);
    const char* bytes = data_ + record + 8;
    if (key_length == key.size() && std::memcmp(bytes, key.data(), key_length) == 0) {
      return std::string_view(bytes + key_length, number_at(data_ + record + 4));
    }
  }
}

void write_mapped_table(const std::filesystem::path& path,
                        std::vector<std::pair<std::string, std::string>> entries) {
  std::sort(entries.begin(), entries.end());
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(2, entries.size() * 2));
  std::vector<std::uint32_t> offsets(slots, 0);
  std::string records;
  const std::size_t start = header_length + 4 * slots;
  for (const auto& [key, value] : entries) {
    std::size_t slot = hash_of(key) & (slots - 1);
    while (offsets[slot] != 0) slot = (slot + 1) & (slots - 1);
    offsets[slot] = static_cast<std::uint32_t>(start + records.size());
    append_number(records, key.size());
    append_number(records, value.size());
    records += key;
    records += value;
  }
  std::string out(magic);
  append_number(out, entries.size());
  append_number(out, slots);
  out += content_hash(records);
  for (const std::uint32_t offset : offsets) append_number(out, offset);
  write_file_atomically(path, out + records);
}

}  // namespace nangdok
