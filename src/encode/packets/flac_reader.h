#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "encode/packets/byte_source.h"
#include "encode/packets/packet_reader.h"

namespace nangdok {

/// Where things stand in the header of a FLAC frame (RFC 9639, 9.1).
struct FlacFrameHeader {
  std::size_t number_bytes = 0;  ///< Length of the coded number, which begins at byte 4.
  std::size_t bytes = 0;         ///< Length of the header with its CRC-8.
  Samples length = 0;            ///< Samples in the frame.
};

/// Nothing when no whole header with a right CRC-8 stands there.
std::optional<FlacFrameHeader> parse_flac_header(std::string_view bytes);

/// Frames of a FLAC file. A frame does not tell its length: it ends where its CRC-16 is right and
/// another header follows. headers() is the STREAMINFO block alone.
class FlacReader : public PacketReader {
 public:
  FlacReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t bytes);
  bool next(Packet& packet) override;

 private:
  ByteSource source_;
};

}  // namespace nangdok
