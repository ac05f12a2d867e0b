#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nangdok {

/// Appends the `bytes` lowest bytes of `value`, the least first, as RIFF has numbers.
inline void append_little_endian(std::string& out, std::uint64_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8U * i) & 0xFFU));
}

/// Appends a chunk, padded to an even length.
inline void append_chunk(std::string& out, std::string_view id, std::string_view body) {
  out += id;
  append_little_endian(out, body.size(), 4);
  out += body;
  if (body.size() % 2 != 0) out.push_back('\0');
}

}  // namespace nangdok
