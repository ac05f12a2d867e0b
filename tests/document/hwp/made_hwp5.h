#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nangdok {

/// A compound file (MS-CFB) with these streams, by path (`BodyText/Section0`).
std::string made_compound_file(const std::vector<std::pair<std::string, std::string>>& streams);

/// A number of `size` bytes, the lowest first, and text as UTF-16LE: what HWP 5 is made of.
std::string little_endian_bytes(std::uint64_t number, std::size_t size);
std::string utf16_bytes(std::string_view utf8);

/// One record of HWP 5 at a level.
std::string made_record(unsigned tag, unsigned level, const std::string& data);

/// A small HWP 5 document for tests, unpacked.
struct MadeHwp5 {
  std::string document_info;          ///< Records of the stream `DocInfo`.
  std::vector<std::string> sections;  ///< Records of each section.

  [[nodiscard]] std::string bytes() const;
};

}  // namespace nangdok
