// Prints what each encoder's settings cost and keep: size, time, and the error against the sound
// that went in. The defaults in encode/bit_rates.h are chosen from this table.
//   encoder_settings_bench SOUND.wav      (mono, 22,050 Hz)

#include <fmt/format.h>
#include <sndfile.h>
#include <soxr.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <ctime>
#include <filesystem>
#include <numbers>
#include <string>
#include <vector>

#include "encode/encoder.h"
#include "master/limiter.h"
#include "package/package.h"
#include "verify/audio_file.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

std::vector<std::int16_t> read_sound(const char* path) {
  SF_INFO info{};
  SNDFILE* file = sf_open(path, SFM_READ, &info);
  if (file == nullptr || info.channels != 1 || info.samplerate != engine_rate.hz) {
    fmt::print(stderr, "{}: is no mono sound of 22,050 Hz\n", path);
    std::exit(2);
  }
  std::vector<std::int16_t> sound(static_cast<std::size_t>(info.frames));
  sf_read_short(file, sound.data(), info.frames);
  sf_close(file);
  return sound;
}

/// What FFmpeg decodes, at engine_rate.
std::vector<float> decode(const fs::path& path) {
  AudioFile file(path);
  std::vector<float> sound;
  file.decode([&](std::span<const float> samples) {
    sound.insert(sound.end(), samples.begin(), samples.end());
  });
  if (file.rate() == engine_rate) return sound;
  std::vector<float> converted(sound.size() * 22'050 / static_cast<std::size_t>(file.rate().hz) +
                               1);
  const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_VHQ, 0);
  std::size_t made = 0;
  soxr_oneshot(file.rate().hz, engine_rate.hz, 1, sound.data(), sound.size(), nullptr,
               converted.data(), converted.size(), &made, nullptr, &quality, nullptr);
  converted.resize(made);
  return converted;
}

/// Mean signal-to-noise ratio of 20 ms frames that have speech, each held between -10 and 35 dB
/// (Hansen and Pellom 1998).
double segmental_snr(const std::vector<float>& master, const std::vector<float>& decoded) {
  constexpr std::size_t frame = 441;
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at + frame <= std::min(master.size(), decoded.size()); at += frame) {
    double signal = 0;
    double noise = 0;
    for (std::size_t i = at; i < at + frame; ++i) {
      const double difference = static_cast<double>(master[i]) - decoded[i];
      signal += static_cast<double>(master[i]) * master[i];
      noise += difference * difference;
    }
    if (signal < frame * 1e-5) continue;  // under -50 dBFS
    sum += std::clamp(10 * std::log10(signal / std::max(noise, 1e-12)), -10.0, 35.0);
    ++count;
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

void transform(std::vector<std::complex<double>>& x) {
  const std::size_t n = x.size();
  if (n == 1) return;
  std::vector<std::complex<double>> even(n / 2);
  std::vector<std::complex<double>> odd(n / 2);
  for (std::size_t i = 0; i < n / 2; ++i) {
    even[i] = x[2 * i];
    odd[i] = x[2 * i + 1];
  }
  transform(even);
  transform(odd);
  for (std::size_t i = 0; i < n / 2; ++i) {
    const auto turned =
        std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(n)) *
        odd[i];
    x[i] = even[i] + turned;
    x[i + n / 2] = even[i] - turned;
  }
}

/// Mean distance of the spectra, in dB, over 23 ms frames that have speech, below 8 kHz.
double spectral_distance(const std::vector<float>& master, const std::vector<float>& decoded) {
  constexpr std::size_t frame = 512;
  constexpr std::size_t bins = frame * 8000 / 22'050;
  double sum = 0;
  std::size_t count = 0;
  const auto spectrum = [&](const std::vector<float>& sound, std::size_t at) {
    std::vector<std::complex<double>> x(frame);
    for (std::size_t i = 0; i < frame; ++i) {
      const double window =
          0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / frame);
      x[i] = sound[at + i] * window;
    }
    transform(x);
    return x;
  };
  for (std::size_t at = 0; at + frame <= std::min(master.size(), decoded.size()); at += 4 * frame) {
    const auto a = spectrum(master, at);
    const auto b = spectrum(decoded, at);
    double energy = 0;
    double distance = 0;
    for (std::size_t i = 1; i < bins; ++i) {
      constexpr double floor = 1e-4;  // what lies under a quiet room is not compared
      const double difference =
          20 * std::log10((std::abs(a[i]) + floor * frame) / (std::abs(b[i]) + floor * frame));
      energy += std::norm(a[i]);
      distance += difference * difference;
    }
    if (energy < 1) continue;
    sum += std::sqrt(distance / bins);
    ++count;
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

void print_row(const std::vector<std::int16_t>& sound, const EncoderSettings& settings,
               const std::string& name, const fs::path& folder) {
  PackagedChapter chapter{"소리", 0, {}};
  ChapterPiece& piece = chapter.pieces.emplace_back();
  piece.audio = folder / "piece";
  const std::clock_t start = std::clock();  // of this process, whatever else the machine does
  const std::unique_ptr<Encoder> encoder = make_encoder(settings, piece.audio);
  encoder->write(sound);
  piece.info = encoder->finish();
  const double took_s = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  piece.bytes = fs::file_size(piece.audio);
  piece.timeline.length = static_cast<Samples>(sound.size());
  BookTags tags;
  tags.metadata.title = "소리";
  tags.cover = Image{"image/png", "\x89PNG"};
  const fs::path book = folder / ("book." + std::string(name_of(settings.format)));
  package_book({chapter}, tags, {settings.format, book, false, false, {}});
  const std::vector<float> decoded = decode(book);
  std::vector<float> master(sound.size());
  std::transform(sound.begin(), sound.end(), master.begin(),
                 [](std::int16_t sample) { return static_cast<float>(sample) / 32768.F; });
  const double seconds = to_seconds(static_cast<Samples>(sound.size()), engine_rate);
  const double overshoot = 20 * std::log10(true_peak(decoded) / true_peak(master));
  fmt::print("| {:<5} {:<22} | {:6.1f} | {:6.1f} | {:7.0f} | {:6.1f} | {:6.2f} | {:+6.2f} |\n",
             name_of(settings.format), name, static_cast<double>(piece.bytes) * 8 / seconds / 1000,
             static_cast<double>(piece.bytes) * 3600 / seconds / 1e6, seconds / took_s,
             segmental_snr(master, decoded), spectral_distance(master, decoded), overshoot);
}

void print_table(const char* path) {
  const std::vector<std::int16_t> sound = read_sound(path);
  const fs::path folder = fs::temp_directory_path() / "nangdok-encoder-settings";
  fs::create_directories(folder);
  fmt::print(
      "| setting                      | kbit/s |   MB/h | x speed | SNR dB | LSD dB | peak dB |\n"
      "| ---------------------------- | -----: | -----: | ------: | -----: | -----: | ------: |\n");
  const auto row = [&](AudioFormat format, const std::string& name, int bit_rate,
                       std::optional<double> quality = {}, bool constant = false) {
    print_row(sound, {format, engine_rate, bit_rate, constant, quality}, name, folder);
  };
  for (const int rate : {32, 40, 48, 56, 64, 80}) {
    row(AudioFormat::m4b, fmt::format("fast {}k", rate), rate * 1000, 0);
  }
  for (const int rate : {32, 48, 64}) {
    row(AudioFormat::m4b, fmt::format("twoloop {}k", rate), rate * 1000, 1);
  }
  for (const int quality : {2, 4, 5, 6, 7, 9}) {
    row(AudioFormat::mp3, fmt::format("VBR quality {}", quality), 0, quality);
  }
  row(AudioFormat::mp3, "constant 64k", 64'000, {}, true);
  for (const int rate : {16, 24, 32, 48}) {
    row(AudioFormat::opus, fmt::format("{}k", rate), rate * 1000);
  }
  for (const int quality : {0, 1, 2, 3, 5}) {
    row(AudioFormat::ogg, fmt::format("quality {}", quality), 0, quality);
  }
  for (const int level : {0, 3, 5, 8})
    row(AudioFormat::flac, fmt::format("level {}", level), 0, level);
  row(AudioFormat::wav, "16 bit", 0);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace nangdok

int main(int count, char** arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: encoder_settings_bench SOUND.wav\n");
    return 2;
  }
  nangdok::print_table(arguments[1]);
  return 0;
}
