#include "encode/packets/adts_reader.h"

#include <algorithm>

#include "base/error.h"

namespace nangdok {
namespace {

constexpr std::array<int, 13> rates{96'000, 88'200, 64'000, 48'000, 44'100, 32'000, 24'000,
                                    22'050, 16'000, 12'000, 11'025, 8'000,  7'350};

unsigned rate_index(SampleRate rate) {
  const auto* found = std::find(rates.begin(), rates.end(), rate.hz);
  if (found == rates.end()) {
    throw Error("AAC has no rate of " + std::to_string(rate.hz) + " Hz", "", "choose 22050");
  }
  return static_cast<unsigned>(found - rates.begin());
}

}  // namespace

std::array<char, 7> adts_header(SampleRate rate, std::size_t payload_bytes) {
  const unsigned index = rate_index(rate);
  const auto length = static_cast<unsigned>(payload_bytes + 7);
  // Sync, MPEG-4, no CRC; LC; rate; one channel; length; buffer fullness "variable"; one block.
  const std::array<unsigned, 7> bytes{0xFF,
                                      0xF1,
                                      (1U << 6) | (index << 2),
                                      (1U << 6) | (length >> 11),
                                      (length >> 3) & 0xFF,
                                      ((length & 7) << 5) | 0x1F,
                                      0xFC};
  std::array<char, 7> header{};
  std::transform(bytes.begin(), bytes.end(), header.begin(),
                 [](unsigned byte) { return static_cast<char>(byte); });
  return header;
}

std::string aac_configuration(SampleRate rate) {
  const unsigned index = rate_index(rate);
  return {static_cast<char>((2U << 3) | (index >> 1)), static_cast<char>(((index & 1) << 7) | 8),
          0x56, static_cast<char>(0xE5), 0x00};
}

AdtsReader::AdtsReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t bytes)
    : source_(path, offset, bytes) {}

bool AdtsReader::next(Packet& packet) {
  if (source_.left() == 0) return false;
  const std::string_view header = source_.peek(7);
  if (header.size() < 7 || header[0] != '\xFF' || (header[1] & 0xF6) != 0xF0) {
    source_.fail("is not ADTS");
  }
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(header[at]); };
  const std::size_t length = ((byte(3) & 3U) << 11) | (byte(4) << 3U) | (byte(5) >> 5U);
  const std::size_t header_length = (byte(1) & 1) != 0 ? 7 : 9;
  if (length < header_length) source_.fail("is not ADTS");
  packet.bytes = source_.take(length).substr(header_length);
  packet.length = aac_frame;
  return true;
}

}  // namespace nangdok
