#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/audio_units.h"
#include "encode/audio_format.h"

namespace nangdok {

/// One coded packet, or frame, as it stands in the encoder's file.
struct Packet {
  std::string_view bytes;  ///< Valid until the next call of next().
  Samples length = 0;      ///< Decoded samples; of Vorbis half a block (see EncodedInfo).
};

/// Reads an encoder's file packet by packet, holding one at a time; `package/` copies from it.
class PacketReader {
 public:
  PacketReader() = default;
  PacketReader(const PacketReader&) = delete;
  PacketReader& operator=(const PacketReader&) = delete;
  virtual ~PacketReader() = default;

  /// False at the end. Throws Error when the file is damaged.
  virtual bool next(Packet& packet) = 0;

  /// What the decoder needs before the first packet: Ogg's header packets, FLAC's STREAMINFO, a
  /// "Xing" frame of MP3. Empty for ADTS and PCM.
  [[nodiscard]] const std::vector<std::string>& headers() const { return headers_; }

 protected:
  std::vector<std::string> headers_;
};

/// A reader of the `bytes` bytes at `offset` of the file at `path`. Throws Error that names it.
std::unique_ptr<PacketReader> open_packets(AudioFormat format, const std::filesystem::path& path,
                                           std::uint64_t offset, std::uint64_t bytes);

}  // namespace nangdok
