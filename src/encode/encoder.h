#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/audio_units.h"
#include "encode/audio_format.h"

namespace nangdok {

struct EncoderSettings {
  AudioFormat format = AudioFormat::m4b;
  SampleRate rate = engine_rate;  ///< Output rate; Opus always decodes at 48 000.
  int bit_rate = 0;               ///< Bits a second; 0 is the format's default.
  bool constant_bit_rate = false;
  /// The codec's own scale, where it has one (LAME 0 best to 9, Vorbis 0 to 10 best, FLAC 0 to 8
  /// smallest; AAC 0 the fast search at a constant quality, 1 the thorough one at the bit rate);
  /// nothing is the format's default.
  std::optional<double> quality = {};
};

/// What the encoder made of a chapter, beside its bytes. The three counts add up to everything that
/// the packets decode to. (A Vorbis packet overlaps its neighbours: half of what it shares with
/// each is counted to it.)
struct EncodedInfo {
  SampleRate rate;      ///< Of the decoded sound.
  Samples priming = 0;  ///< Decoded samples before the first of ours, at `rate`.
  Samples length = 0;   ///< Our samples, at `rate`.
  Samples padding = 0;  ///< Decoded samples after the last of ours, at `rate`.
};

/// Encodes one chapter, from 16-bit mono at engine_rate. The bytes are a small file of the codec's
/// natural container (ADTS, MPEG audio frames, Ogg, FLAC, WAV), from which `package/` copies
/// packets.
class Encoder {
 public:
  Encoder() = default;
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;
  virtual ~Encoder() = default;

  /// Throws Error when the disk refuses.
  virtual void write(std::span<const std::int16_t> samples) = 0;

  /// Ends the file; nothing may be written afterwards. Throws Error when the disk refuses.
  virtual EncodedInfo finish() = 0;
};

/// An encoder that writes its chapter to `path`. Throws Error when the codec is not there, cannot
/// do what is asked, or the disk refuses.
std::unique_ptr<Encoder> make_encoder(const EncoderSettings& settings,
                                      const std::filesystem::path& path);

/// Everything that shapes the encoder's bytes (settings and library versions), for the store's key.
std::string encoder_fingerprint(const EncoderSettings& settings);

}  // namespace nangdok
