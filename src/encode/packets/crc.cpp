#include "encode/packets/crc.h"

#include <array>
#include <cstddef>

namespace nangdok {
namespace {

template <typename Value, Value polynomial>
constexpr std::array<Value, 256> table() {
  constexpr unsigned top = sizeof(Value) * 8 - 1;
  std::array<Value, 256> made{};
  for (std::size_t i = 0; i < made.size(); ++i) {
    auto value = static_cast<Value>(i << (top - 7));
    for (int bit = 0; bit < 8; ++bit) {
      const bool carry = (value >> top) != 0;
      value = static_cast<Value>(value << 1U);
      if (carry) value ^= polynomial;
    }
    made[i] = value;
  }
  return made;
}

constexpr auto crc8_table = table<std::uint8_t, 0x07>();
constexpr auto crc16_table = table<std::uint16_t, 0x8005>();

}  // namespace

std::uint8_t flac_crc8(std::string_view bytes) {
  std::uint8_t crc = 0;
  for (const char byte : bytes) crc = crc8_table[crc ^ static_cast<std::uint8_t>(byte)];
  return crc;
}

std::uint16_t flac_crc16(std::string_view bytes, std::uint16_t before) {
  unsigned crc = before;
  for (const char byte : bytes) {
    crc = ((crc << 8U) & 0xFF00U) ^ crc16_table[(crc >> 8U) ^ static_cast<std::uint8_t>(byte)];
  }
  return static_cast<std::uint16_t>(crc);
}

}  // namespace nangdok
