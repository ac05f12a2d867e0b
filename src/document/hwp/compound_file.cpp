#include "document/hwp/compound_file.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"

namespace nangdok {

namespace {

constexpr std::size_t header_size = 512;
constexpr std::uint32_t highest_sector = 0xFFFFFFFA;

std::vector<std::uint32_t> numbers_of(std::string_view bytes) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(bytes.size() / 4);
  for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4)
    numbers.push_back(static_cast<std::uint32_t>(little_endian(bytes, i, 4)));
  return numbers;
}

}  // namespace

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = size; i > 0; --i)
    value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

std::string utf8_of_utf16(std::string_view bytes) {
  std::u32string text;
  for (std::size_t i = 0; i + 2 <= bytes.size(); i += 2) {
    auto unit = static_cast<char32_t>(little_endian(bytes, i, 2));
    const auto next = static_cast<char32_t>(little_endian(bytes, i + 2, 2));
    if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (next - 0xDC00);
      i += 2;
    }
    text += unit;
  }
  return to_utf8(text);
}

CompoundFile::CompoundFile(std::string_view bytes, std::string name)
    : bytes_(bytes), name_(std::move(name)) {
  if (bytes_.size() < header_size) refuse();
  const auto shift = little_endian(bytes_, 30, 2);
  const auto mini_shift = little_endian(bytes_, 32, 2);
  if ((shift != 9 && shift != 12) || mini_shift != 6) refuse();
  sector_size_ = std::size_t{1} << shift;
  mini_below_ = little_endian(bytes_, 56, 4);
  read_table();
  read_directory(static_cast<std::uint32_t>(little_endian(bytes_, 48, 4)));
  mini_table_ =
      numbers_of(chain(static_cast<std::uint32_t>(little_endian(bytes_, 60, 4)), bytes_.size()));
}

void CompoundFile::refuse() const {
  throw Error("the compound file is damaged", name_, "open it in Hangul and save it as HWPX");
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  const std::uint64_t begin = (std::uint64_t{number} + 1) * sector_size_;
  if (number >= highest_sector || begin >= bytes_.size()) refuse();
  return bytes_.substr(begin, sector_size_);
}

/// The table of sectors stands in sectors that the header lists, and further lists after it.
void CompoundFile::read_table() {
  constexpr std::size_t in_header = 109;
  std::vector<std::uint32_t> places = numbers_of(bytes_.substr(76, in_header * 4));
  auto more = static_cast<std::uint32_t>(little_endian(bytes_, 68, 4));
  const std::size_t sectors = bytes_.size() / sector_size_;
  for (std::size_t lists = 0; more < highest_sector; ++lists) {
    if (lists > sectors) refuse();
    std::vector<std::uint32_t> list = numbers_of(sector(more));
    if (list.empty()) refuse();
    more = list.back();
    list.pop_back();
    places.insert(places.end(), list.begin(), list.end());
  }
  std::size_t read = 0;
  for (const std::uint32_t place : places) {
    if (place >= highest_sector) continue;
    if (++read > sectors) refuse();
    const std::vector<std::uint32_t> part = numbers_of(sector(place));
    table_.insert(table_.end(), part.begin(), part.end());
  }
}

std::string CompoundFile::chain(std::uint32_t start, std::uint64_t most) const {
  std::string out;
  const std::size_t sectors = bytes_.size() / sector_size_ + 1;
  for (std::size_t i = 0; start < highest_sector && out.size() < most; ++i) {
    if (i > sectors) refuse();
    out += sector(start);
    if (start >= table_.size()) refuse();
    start = table_[start];
  }
  out.resize(std::min<std::uint64_t>(out.size(), most));
  return out;
}

void CompoundFile::read_directory(std::uint32_t start) {
  constexpr std::size_t entry_size = 128;
  constexpr std::uint32_t none = 0xFFFFFFFF;
  enum { storage = 1, stream = 2, root = 5 };
  const std::string entries = chain(start, bytes_.size());
  const std::size_t count = entries.size() / entry_size;
  const auto entry = [&](std::uint32_t i) {
    return std::string_view(entries).substr(i * entry_size, entry_size);
  };
  const auto link = [&](std::uint32_t i, std::size_t at) {
    return static_cast<std::uint32_t>(little_endian(entry(i), at, 4));
  };
  if (count == 0) refuse();
  mini_bytes_ = chain(link(0, 116), little_endian(entry(0), 120, 4));

  std::set<std::uint32_t> seen;
  std::vector<std::pair<std::uint32_t, std::string>> waiting = {{link(0, 76), ""}};
  while (!waiting.empty()) {
    const auto [i, folder] = waiting.back();
    waiting.pop_back();
    if (i == none || i >= count || !seen.insert(i).second) continue;
    const std::size_t name_bytes = std::min<std::size_t>(64, little_endian(entry(i), 64, 2));
    const std::string path =
        folder + utf8_of_utf16(entry(i).substr(0, name_bytes < 2 ? 0 : name_bytes - 2));
    waiting.emplace_back(link(i, 68), folder);
    waiting.emplace_back(link(i, 72), folder);
    const auto type = static_cast<unsigned char>(entry(i)[66]);
    if (type == storage) waiting.emplace_back(link(i, 76), path + "/");
    if (type == stream) streams_[path] = {link(i, 116), little_endian(entry(i), 120, 4)};
  }
}

std::optional<std::string> CompoundFile::read(const std::string& path) const {
  const auto found = streams_.find(path);
  if (found == streams_.end()) return std::nullopt;
  const auto [start, size] = found->second;
  if (size > bytes_.size()) refuse();
  if (size >= mini_below_) return chain(start, size);
  std::string out;
  std::uint32_t at = start;
  for (std::size_t i = 0; at < highest_sector && out.size() < size; ++i) {
    const std::size_t begin = std::size_t{at} * mini_sector_size_;
    if (i > mini_table_.size() || at >= mini_table_.size() || begin >= mini_bytes_.size()) refuse();
    out += std::string_view(mini_bytes_).substr(begin, mini_sector_size_);
    at = mini_table_[at];
  }
  out.resize(std::min<std::uint64_t>(out.size(), size));
  return out;
}

}  // namespace nangdok
