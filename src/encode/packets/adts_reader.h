#pragma once

#include <array>
#include <string_view>

#include "encode/packets/byte_source.h"
#include "encode/packets/packet_reader.h"

namespace nangdok {

/// Samples of one AAC frame.
inline constexpr Samples aac_frame = 1024;

/// The header that goes before an AAC-LC mono frame in a stream (ISO/IEC 13818-7, 6.2). Throws
/// Error when AAC knows no such rate.
std::array<char, 7> adts_header(SampleRate rate, std::size_t payload_bytes);

/// The AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1) of AAC-LC mono at `rate`, with the note that
/// no spectral band replication follows, so that no player tries twice the rate.
std::string aac_configuration(SampleRate rate);

/// Frames of an ADTS stream, without their headers.
class AdtsReader : public PacketReader {
 public:
  AdtsReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t bytes);
  bool next(Packet& packet) override;

 private:
  ByteSource source_;
};

}  // namespace nangdok
