#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/audio_units.h"

namespace nangdok {

enum class AudioFormat { m4b, mp3, opus, ogg, flac, wav };

/// "m4b", "mp3" …, and its file name's ending.
std::string_view name_of(AudioFormat format);
std::optional<AudioFormat> format_named(std::string_view name);

struct EncoderSettings {
  AudioFormat format = AudioFormat::m4b;
  SampleRate rate = engine_rate;  ///< Output rate; Opus always runs at 48 000.
  int bit_rate = 0;               ///< Bits a second; 0 is the format's default.
  bool constant_bit_rate = false;
};

/// What the encoder made of a chapter, beside its bytes.
struct EncodedInfo {
  SampleRate rate;      ///< Of the decoded sound.
  Samples priming = 0;  ///< Decoded samples before the first of ours, at `rate`.
  Samples length = 0;   ///< Our samples, at `rate`.
  Samples padding = 0;  ///< Decoded samples after the last of ours, at `rate`.
};

/// Encodes one chapter, from 16-bit mono at engine_rate. The bytes are a small file of the codec's
/// natural container, from which `package/` copies packets.
class Encoder {
 public:
  virtual ~Encoder() = default;
  virtual void write(std::span<const std::int16_t> samples) = 0;
  /// Ends the file; nothing may be written afterwards.
  virtual EncodedInfo finish() = 0;
};

/// An encoder that writes its chapter to `path`. Throws Error when the codec is not there or the
/// disk refuses.
std::unique_ptr<Encoder> make_encoder(const EncoderSettings& settings,
                                      const std::filesystem::path& path);

/// Everything that shapes the encoder's bytes (settings and library versions), for the store's key.
std::string encoder_fingerprint(const EncoderSettings& settings);

}  // namespace nangdok
