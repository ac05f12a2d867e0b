#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// The streams of an OLE2 compound file (MS-CFB), in which HWP 5 keeps its parts. Chains of sectors
/// are followed no farther than the file is long, so that a ring ends.
class CompoundFile {
 public:
  /// `bytes` must outlive this. Throws Error, with `name` as its place, when it is damaged.
  CompoundFile(std::string_view bytes, std::string name);

  /// A stream by its path (`BodyText/Section0`); nothing when there is none.
  [[nodiscard]] std::optional<std::string> read(const std::string& path) const;

 private:
  struct Stream {
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };

  [[nodiscard]] std::string_view sector(std::uint32_t number) const;
  [[nodiscard]] std::string chain(std::uint32_t start, std::uint64_t most) const;
  void read_table();
  void read_directory(std::uint32_t start);
  [[noreturn]] void refuse() const;

  std::string_view bytes_;
  std::string name_;
  std::size_t sector_size_ = 512;
  std::size_t mini_sector_size_ = 64;
  std::uint64_t mini_below_ = 4096;
  std::vector<std::uint32_t> table_;       ///< The next sector of each.
  std::vector<std::uint32_t> mini_table_;  ///< The same for small sectors,
  std::string mini_bytes_;                 ///< which stand in one stream.
  std::map<std::string, Stream> streams_;
};

/// An unsigned number of `size` bytes at `at`, the lowest byte first; 0 past the end.
std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t size);

/// UTF-16LE to UTF-8.
std::string utf8_of_utf16(std::string_view bytes);

}  // namespace nangdok
