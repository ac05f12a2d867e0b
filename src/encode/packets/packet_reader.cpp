#include "encode/packets/packet_reader.h"

#include "encode/packets/adts_reader.h"
#include "encode/packets/flac_reader.h"
#include "encode/packets/mpeg_audio_reader.h"
#include "encode/packets/ogg_reader.h"
#include "encode/packets/wav_reader.h"

namespace nangdok {

std::unique_ptr<PacketReader> open_packets(AudioFormat format, const std::filesystem::path& path,
                                           std::uint64_t offset, std::uint64_t bytes) {
  switch (format) {
    case AudioFormat::m4b:
      return std::make_unique<AdtsReader>(path, offset, bytes);
    case AudioFormat::mp3:
      return std::make_unique<MpegAudioReader>(path, offset, bytes);
    case AudioFormat::opus:
    case AudioFormat::ogg:
      return std::make_unique<OggReader>(format, path, offset, bytes);
    case AudioFormat::flac:
      return std::make_unique<FlacReader>(path, offset, bytes);
    case AudioFormat::wav:
      break;
  }
  return std::make_unique<WavReader>(path, offset, bytes);
}

}  // namespace nangdok
