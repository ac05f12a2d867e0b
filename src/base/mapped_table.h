#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nangdok {

/// A read-only dictionary of bytes to bytes in a memory-mapped file: opening costs one system call,
/// a look-up one hash and one comparison, whatever its size. Lexicons are compiled to it at build
/// time.
class MappedTable {
 public:
  /// Maps the file; throws Error when it is missing or not a table.
  explicit MappedTable(const std::filesystem::path& path);
  MappedTable(const MappedTable&) = delete;
  MappedTable& operator=(const MappedTable&) = delete;
  MappedTable(MappedTable&& other) noexcept;
  MappedTable& operator=(MappedTable&&) = delete;
  ~MappedTable();

  /// The value of `key`, valid as long as the table.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;

  /// Hash of all entries, as 64 hexadecimal digits.
  [[nodiscard]] std::string_view fingerprint() const { return {data_ + 12, 64}; }

  /// Number of keys.
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  const char* data_ = nullptr;
  std::size_t length_ = 0;
  std::size_t count_ = 0;
  std::size_t slots_ = 0;
};

/// Writes a table of `entries` (keys must differ; any order). The bytes depend on the entries
/// alone.
void write_mapped_table(const std::filesystem::path& path,
                        std::vector<std::pair<std::string, std::string>> entries);

}  // namespace nangdok
