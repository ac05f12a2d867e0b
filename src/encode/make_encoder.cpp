extern "C" {
#include <libavcodec/avcodec.h>
}
#include <sndfile.h>
#include <soxr.h>

#include <string>

#include "encode/aac_encoder.h"
#include "encode/bit_rates.h"
#include "encode/encoder.h"
#include "encode/resampling_encoder.h"
#include "encode/sndfile_encoder.h"

namespace nangdok {
namespace {

/// Opus takes five rates; 24 kHz holds all that engine_rate has.
constexpr SampleRate opus_input_rate{24'000};

}  // namespace

int bit_rate_of(const EncoderSettings& settings) {
  if (settings.bit_rate != 0) return settings.bit_rate;
  if (settings.format == AudioFormat::m4b) return aac_bit_rate;
  if (settings.format == AudioFormat::opus) return opus_bit_rate;
  return 0;
}

double quality_of(const EncoderSettings& settings) {
  if (settings.quality) return *settings.quality;
  switch (settings.format) {
    case AudioFormat::m4b:
      return aac_quality;
    case AudioFormat::mp3:
      return mp3_quality;
    case AudioFormat::ogg:
      return vorbis_quality;
    case AudioFormat::flac:
      return flac_level;
    case AudioFormat::opus:
    case AudioFormat::wav:
      break;
  }
  return 0;
}

std::unique_ptr<Encoder> make_encoder(const EncoderSettings& settings,
                                      const std::filesystem::path& path) {
  EncoderSettings native = settings;
  if (settings.format == AudioFormat::opus) native.rate = opus_input_rate;
  std::unique_ptr<Encoder> encoder = settings.format == AudioFormat::m4b
                                         ? make_aac_encoder(native, path)
                                         : make_sndfile_encoder(native, path);
  if (native.rate == engine_rate) return encoder;
  return make_resampling_encoder(native.rate, std::move(encoder));
}

std::string encoder_fingerprint(const EncoderSettings& settings) {
  std::string made_by = settings.format == AudioFormat::m4b
                            ? "libavcodec " + std::to_string(avcodec_version())
                            : sf_version_string();
  made_by += ", " + std::string(soxr_version());
  return std::string(name_of(settings.format)) + " at " + std::to_string(settings.rate.hz) + ", " +
         std::to_string(bit_rate_of(settings)) + (settings.constant_bit_rate ? " constant" : "") +
         ", quality " + std::to_string(quality_of(settings)) + ", " + made_by;
}

}  // namespace nangdok
