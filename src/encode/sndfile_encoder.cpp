#include "encode/sndfile_encoder.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "encode/bit_rates.h"
#include "encode/output_file.h"
#include "encode/packets/mpeg_audio_reader.h"
#include "encode/packets/ogg_reader.h"

namespace nangdok {
namespace {

/// Only the last frame of a FLAC file may be shorter (RFC 9639, 9.1); ours may come to be joined.
constexpr std::size_t least_flac_block = 16;

int sndfile_format(AudioFormat format) {
  switch (format) {
    case AudioFormat::mp3:
      return SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
    case AudioFormat::opus:
      return SF_FORMAT_OGG | SF_FORMAT_OPUS;
    case AudioFormat::ogg:
      return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    case AudioFormat::flac:
      return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    case AudioFormat::m4b:
    case AudioFormat::wav:
      break;
  }
  return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
}

OutputFile& file_of(void* data) {
  return *static_cast<OutputFile*>(data);
}

sf_count_t tell_length(void* data) {
  return file_of(data).length();
}

sf_count_t seek(sf_count_t offset, int whence, void* data) {
  OutputFile& file = file_of(data);
  const sf_count_t from = whence == SEEK_SET   ? 0
                          : whence == SEEK_CUR ? file.position()
                                               : file.length();
  file.seek(from + offset);
  return file.position();
}

sf_count_t read_nothing(void*, sf_count_t, void*) {
  return 0;
}

sf_count_t write(const void* bytes, sf_count_t count, void* data) {
  file_of(data).write({static_cast<const char*>(bytes), static_cast<std::size_t>(count)});
  return count;
}

sf_count_t tell(void* data) {
  return file_of(data).position();
}

/// libsndfile has one number from 0 (best) to 1 (smallest) for all codecs; here is what each makes
/// of it (mpeg_l3_encode.c, ogg_opus.c). Vorbis and MP3 have a quality, from which a bit rate comes
/// of itself, unless a constant one is asked for.
std::optional<double> compression_level(const EncoderSettings& settings) {
  const double kilobits = bit_rate_of(settings) / 1000.0;
  switch (settings.format) {
    case AudioFormat::mp3: {
      if (settings.bit_rate == 0) return quality_of(settings) / 10.0;
      const bool low_rate = settings.rate.hz < 32'000;
      const double highest = low_rate ? 160 : 320;
      const double lowest = low_rate ? 8 : 32;
      return (highest - kilobits) / (highest - lowest);
    }
    case AudioFormat::opus:
      return (256 - kilobits) / (256 - 6);
    case AudioFormat::ogg:
      return 1 - quality_of(settings) / 10.0;
    case AudioFormat::flac:
      return quality_of(settings) / 8.0;
    case AudioFormat::m4b:
    case AudioFormat::wav:
      break;
  }
  return std::nullopt;
}

class SndfileEncoder : public Encoder {
 public:
  SndfileEncoder(const EncoderSettings& settings, const std::filesystem::path& path)
      : format_(settings.format), file_(path) {
    info_.rate = settings.rate;
    SF_INFO wanted{};
    wanted.channels = 1;
    wanted.samplerate = settings.rate.hz;
    wanted.format = sndfile_format(settings.format);
    SF_VIRTUAL_IO calls{tell_length, seek, read_nothing, nangdok::write, tell};
    sndfile_ = sf_open_virtual(&calls, SFM_WRITE, &wanted, &file_);
    if (sndfile_ == nullptr) {
      file_.check();
      throw Error("libsndfile cannot write " + std::string(name_of(settings.format)) + ": " +
                      sf_strerror(nullptr),
                  "", "install a libsndfile of 1.2 or later with this codec, or choose m4b");
    }
    if (settings.format == AudioFormat::mp3) {
      int mode = settings.bit_rate == 0       ? SF_BITRATE_MODE_VARIABLE
                 : settings.constant_bit_rate ? SF_BITRATE_MODE_CONSTANT
                                              : SF_BITRATE_MODE_AVERAGE;
      sf_command(sndfile_, SFC_SET_BITRATE_MODE, &mode, sizeof mode);
    }
    if (std::optional<double> level = compression_level(settings)) {
      *level = std::clamp(*level, 0.0, 1.0);
      sf_command(sndfile_, SFC_SET_COMPRESSION_LEVEL, &*level, sizeof *level);
    }
  }

  ~SndfileEncoder() override { sf_close(sndfile_); }

  void write(std::span<const std::int16_t> samples) override {
    info_.length += static_cast<Samples>(samples.size());
    while (!samples.empty()) {
      const std::size_t count = std::min(samples.size(), block_.size() - filled_);
      std::copy_n(samples.begin(), count, block_.begin() + static_cast<std::ptrdiff_t>(filled_));
      filled_ += count;
      samples = samples.subspan(count);
      if (filled_ == block_.size()) write_block();
    }
  }

  EncodedInfo finish() override {
    if (format_ == AudioFormat::flac && filled_ > 0 && filled_ < least_flac_block) {
      info_.padding = static_cast<Samples>(least_flac_block - filled_);
      std::fill_n(block_.begin() + static_cast<std::ptrdiff_t>(filled_), info_.padding, 0);
      filled_ = least_flac_block;
    }
    write_block();
    const int failed = sf_close(std::exchange(sndfile_, nullptr));
    file_.flush();
    if (failed != 0) {
      throw Error(std::string("the encoder failed: ") + sf_error_number(failed),
                  file_.path().string());
    }
    count_priming();
    return info_;
  }

 private:
  /// What libvorbis makes of a sound depends on how much of it comes at once: always as much.
  void write_block() {
    const auto count = static_cast<sf_count_t>(filled_);
    const sf_count_t written = sf_write_short(sndfile_, block_.data(), count);
    file_.check();
    if (written != count) {
      throw Error(std::string("the encoder failed: ") + sf_strerror(sndfile_),
                  file_.path().string());
    }
    filled_ = 0;
  }

  void count_priming() {
    if (format_ == AudioFormat::flac || format_ == AudioFormat::wav) return;
    const std::unique_ptr<PacketReader> packets =
        open_packets(format_, file_.path(), 0, static_cast<std::uint64_t>(file_.length()));
    Samples total = 0;
    Samples first = 0;
    for (Packet packet; packets->next(packet);) {
      if (total == 0) first = packet.length;
      total += packet.length;
    }
    if (format_ == AudioFormat::mp3) {
      info_.priming = mp3_encoder_delay + mp3_decoder_delay;
    } else if (format_ == AudioFormat::ogg) {
      info_.priming = first / 2;
    } else {
      // The pre-skip of the identification header (RFC 7845, 5.1), and all sound at 48 kHz.
      const std::string& header = packets->headers().front();
      info_.priming = static_cast<unsigned char>(header.at(10)) |
                      (static_cast<unsigned char>(header.at(11)) << 8);
      info_.length = info_.length * 48'000 / info_.rate.hz;
      info_.rate.hz = 48'000;
    }
    info_.padding = total - info_.priming - info_.length;
    if (info_.padding < 0) {
      throw Error("the encoder swallowed the end of a chapter", file_.path().string());
    }
  }

  AudioFormat format_;
  OutputFile file_;
  SNDFILE* sndfile_ = nullptr;
  EncodedInfo info_;
  std::array<std::int16_t, 4096> block_{};
  std::size_t filled_ = 0;
};

}  // namespace

std::unique_ptr<Encoder> make_sndfile_encoder(const EncoderSettings& settings,
                                              const std::filesystem::path& path) {
  return std::make_unique<SndfileEncoder>(settings, path);
}

}  // namespace nangdok
