#pragma once

#include <cstdint>

#include "encode/packets/byte_source.h"
#include "encode/packets/packet_reader.h"

namespace nangdok {

/// The samples of a 16-bit mono WAV file, some thousands at a time.
class WavReader : public PacketReader {
 public:
  WavReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t bytes);
  bool next(Packet& packet) override;

 private:
  ByteSource source_;
  std::uint64_t left_ = 0;
};

}  // namespace nangdok
