#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nangdok {

/// Raw deflate data (RFC 1951) that unpacks to `piece`, again and again, until it is `size` long: a
/// thousandth of that to make and to hold.
std::string packed_repetition(const std::string& piece, std::uint64_t size);

/// The same with a head and an end that are unlike it.
std::string packed_repetition(const std::string& head, const std::string& piece, std::uint64_t size,
                              const std::string& end);

/// A part of an archive that is already packed, and what it says of itself.
struct PackedPart {
  std::string name;
  std::string packed;
  std::uint64_t size = 0;
  std::uint64_t check_sum = 0;
};
/// An honest one.
PackedPart packed_part(const std::string& name, const std::string& text);

/// A ZIP archive of such parts.
std::string archive_of_packed(const std::vector<PackedPart>& parts);

}  // namespace nangdok
