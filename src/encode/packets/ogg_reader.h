#pragma once

#include <memory>

#include "encode/packets/byte_source.h"
#include "encode/packets/packet_reader.h"

namespace nangdok {

/// Packets of an Ogg Opus (RFC 7845) or Ogg Vorbis stream (Vorbis I, appendix A).
class OggReader : public PacketReader {
 public:
  OggReader(AudioFormat format, const std::filesystem::path& path, std::uint64_t offset,
            std::uint64_t bytes);
  ~OggReader() override;
  bool next(Packet& packet) override;

  /// The granule position of the last page read: where the encoder says the sound ends.
  [[nodiscard]] Samples last_granule() const;

 private:
  struct State;
  bool next_packet();

  ByteSource source_;
  std::unique_ptr<State> state_;
};

}  // namespace nangdok
