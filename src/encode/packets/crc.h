#pragma once

#include <cstdint>
#include <string_view>

namespace nangdok {

/// CRC-8 with polynomial x^8+x^2+x+1, as it ends a FLAC frame's header (RFC 9639, 9.1.8).
std::uint8_t flac_crc8(std::string_view bytes);

/// CRC-16 with polynomial x^16+x^15+x^2+1, as it ends a FLAC frame (RFC 9639, 9.3). Of a frame with
/// its own CRC it is zero.
std::uint16_t flac_crc16(std::string_view bytes, std::uint16_t before = 0);

}  // namespace nangdok
