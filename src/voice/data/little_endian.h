#pragma once

#include <cstdint>
#include <string>

namespace nangdok::voice_data {

/// Appends the low `bytes` bytes of `value`, the lowest first.
inline void append_little_endian(std::string& out, std::uint64_t value, int bytes) {
  for (; bytes > 0; --bytes, value >>= 8) out += static_cast<char>(value & 255);
}

}  // namespace nangdok::voice_data
