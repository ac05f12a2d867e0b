#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "encode/packets/byte_source.h"
#include "encode/packets/packet_reader.h"

namespace nangdok {

/// The header of an MPEG audio Layer III frame (ISO/IEC 11172-3, 2.4.1.3; 13818-3 for low rates).
struct MpegFrameHeader {
  bool low_rate = false;  ///< MPEG-2 or 2.5: 576 samples a frame, not 1,152.
  bool mono = false;
  int bit_rate = 0;
  SampleRate rate;
  std::size_t bytes = 0;  ///< Of the frame with its header.

  [[nodiscard]] Samples length() const { return low_rate ? 576 : 1152; }
  /// Where a Xing header stands in the frame: behind header and side information.
  [[nodiscard]] std::size_t xing_offset() const {
    return 4 + (low_rate ? (mono ? 9U : 17U) : (mono ? 17U : 32U));
  }
};

/// Nothing when the four bytes are not the header of a Layer III frame.
std::optional<MpegFrameHeader> parse_mpeg_header(std::string_view bytes);

/// Samples that LAME puts before the first of ours, with the decoder's own 529 (528 and one).
inline constexpr Samples mp3_encoder_delay = 576;
inline constexpr Samples mp3_decoder_delay = 529;

/// Frames of an MP3 stream. A leading Xing or Info frame is not sound and goes to headers().
class MpegAudioReader : public PacketReader {
 public:
  MpegAudioReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t bytes);
  bool next(Packet& packet) override;

 private:
  MpegFrameHeader peek_header();

  ByteSource source_;
};

}  // namespace nangdok
