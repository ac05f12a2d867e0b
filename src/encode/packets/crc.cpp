#include "encode/packets/crc.h"

extern "C" {
#include <libavutil/crc.h>
}

namespace nangdok {
namespace {

std::uint32_t crc_of(AVCRCId id, std::uint32_t before, std::string_view bytes) {
  return av_crc(av_crc_get_table(id), before, reinterpret_cast<const std::uint8_t*>(bytes.data()),
                bytes.size());
}

/// libavutil keeps a CRC of 16 bits with its bytes in the order of the file.
std::uint16_t swapped(std::uint32_t value) {
  return static_cast<std::uint16_t>((value >> 8U & 0xFFU) | (value & 0xFFU) << 8U);
}

}  // namespace

std::uint8_t flac_crc8(std::string_view bytes) {
  return static_cast<std::uint8_t>(crc_of(AV_CRC_8_ATM, 0, bytes));
}

std::uint16_t flac_crc16(std::string_view bytes, std::uint16_t before) {
  return swapped(crc_of(AV_CRC_16_ANSI, swapped(before), bytes));
}

}  // namespace nangdok
