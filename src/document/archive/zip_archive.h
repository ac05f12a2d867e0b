#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace nangdok {

/// A ZIP archive in memory (EPUB, DOCX, ODT, HWPX, zipped FB2), read with limits: what a hostile
/// archive unpacks to is counted, not believed. Nothing is ever written to disk, so a path that
/// escapes names a part like any other.
class ZipArchive {
 public:
  /// Bounds on one archive. The ratio holds for large parts alone: short runs pack well.
  static constexpr std::size_t most_parts = 20'000;
  static constexpr std::uint64_t most_bytes_in_part = 48U << 20U;
  static constexpr std::uint64_t most_bytes_in_all = 256U << 20U;
  static constexpr std::uint64_t most_ratio = 400;

  /// `bytes` must outlive the archive. Throws Error when this is no archive or it breaks a bound.
  ZipArchive(std::string_view bytes, std::string name);

  /// The bytes of a part; empty optional when there is none of that name. Throws Error that names
  /// the part when it is damaged, encrypted or too large.
  std::optional<std::string> read(std::string_view part);
  /// The same, but a missing part is an Error.
  std::string require(std::string_view part);

  [[nodiscard]] bool has(std::string_view part) const;
  /// Names of all parts, in the archive's order.
  [[nodiscard]] const std::vector<std::string>& parts() const { return parts_; }
  /// The archive's name, for messages.
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  std::string name_;
  std::unique_ptr<zip, Close> archive_;
  std::vector<std::string> parts_;
  std::map<std::string, std::uint64_t, std::less<>> index_;
  std::uint64_t unpacked_ = 0;
};

/// The part that `reference` (a relative URL, %-encoded, perhaps with a fragment) names when it
/// stands in `base_part`. Empty when it leads outside the archive or is an address with a scheme.
std::string resolve_part(std::string_view base_part, std::string_view reference);

/// `%EC%9E%A5` to its bytes; a `%` without two hexadecimal digits stays.
std::string percent_decoded(std::string_view text);

}  // namespace nangdok
