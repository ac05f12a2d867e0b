#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nangdok {

/// Formats that keep their parts in a container would be fuzzed in vain by its bytes: check sums
/// and packing refuse nearly every change. So an input may hold the parts as they are, each behind
/// a line `=== path`, and is put into the container here.
std::vector<std::pair<std::string, std::string>> parts_of(std::string_view input);

/// The input as an archive: itself when it is one, or else its parts, stored in a ZIP.
std::string archive_of(const std::uint8_t* data, std::size_t size);

/// The input as an HWP 5 document: itself when it is one, or else its parts in a compound file.
std::string hwp5_of(const std::uint8_t* data, std::size_t size);

}  // namespace nangdok
