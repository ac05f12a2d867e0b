#include "encode/packets/mpeg_audio_reader.h"

#include <array>

namespace nangdok {
namespace {

constexpr std::array<int, 15> high_rates{0,   32,  40,  48,  56,  64,  80, 96,
                                         112, 128, 160, 192, 224, 256, 320};
constexpr std::array<int, 15> low_rates{0,  8,  16, 24,  32,  40,  48, 56,
                                        64, 80, 96, 112, 128, 144, 160};
constexpr std::array<int, 3> sample_rates{44'100, 48'000, 32'000};

}  // namespace

std::optional<MpegFrameHeader> parse_mpeg_header(std::string_view bytes) {
  if (bytes.size() < 4) return std::nullopt;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const unsigned version = (byte(1) >> 3U) & 3;  // 0 is MPEG-2.5, 2 MPEG-2, 3 MPEG-1
  const unsigned layer = (byte(1) >> 1U) & 3;    // 1 is Layer III
  const unsigned bit_rate = byte(2) >> 4U;
  const unsigned rate = (byte(2) >> 2U) & 3;
  if (byte(0) != 0xFF || (byte(1) & 0xE0) != 0xE0 || version == 1 || layer != 1 || bit_rate == 0 ||
      bit_rate == 15 || rate == 3) {
    return std::nullopt;
  }
  MpegFrameHeader header;
  header.low_rate = version != 3;
  header.mono = (byte(3) >> 6U) == 3;
  header.bit_rate = (header.low_rate ? low_rates : high_rates).at(bit_rate) * 1000;
  header.rate.hz = sample_rates.at(rate) >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  const int slots = header.low_rate ? 72 : 144;
  header.bytes =
      static_cast<std::size_t>(slots * header.bit_rate / header.rate.hz) + ((byte(2) >> 1U) & 1);
  return header;
}

MpegAudioReader::MpegAudioReader(const std::filesystem::path& path, std::uint64_t offset,
                                 std::uint64_t bytes)
    : source_(path, offset, bytes) {
  if (source_.left() == 0) return;
  const MpegFrameHeader header = peek_header();
  const std::string_view frame = source_.peek(header.bytes);
  if (frame.size() < header.xing_offset() + 4) return;
  const std::string_view tag = frame.substr(header.xing_offset(), 4);
  if (tag == "Xing" || tag == "Info") headers_.emplace_back(source_.take(header.bytes));
}

MpegFrameHeader MpegAudioReader::peek_header() {
  const std::optional<MpegFrameHeader> header = parse_mpeg_header(source_.peek(4));
  if (!header) source_.fail("is not MP3");
  return *header;
}

bool MpegAudioReader::next(Packet& packet) {
  if (source_.left() == 0) return false;
  const MpegFrameHeader header = peek_header();
  packet.bytes = source_.take(header.bytes);
  packet.length = header.length();
  return true;
}

}  // namespace nangdok
