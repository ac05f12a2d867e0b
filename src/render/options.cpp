#include "render/options.h"

#include <string_view>

#include "base/error.h"

namespace nangdok {

namespace {

AudioFormat format_of(const BookOptions& options) {
  if (options.format) return *options.format;
  const std::string ending = options.output.extension().string();
  const auto named = format_named(std::string_view(ending).substr(ending.empty() ? 0 : 1));
  return named.value_or(AudioFormat::m4b);
}

}  // namespace

SoundOptions sound_options(const BookOptions& options) {
  SoundOptions sound;
  sound.speed = options.speed;
  sound.encoder.format = format_of(options);
  switch (options.preset) {
    case Preset::audiobook:
      break;
    case Preset::acx:
      // ACX audio submission requirements: RMS -23 to -18 dB, peak under -3 dB, 192 kbit/s constant
      // bit rate MP3 at 44.1 kHz.
      sound.loudness = {Lufs{-20}, Decibels{-3.5}};
      sound.encoder = {AudioFormat::mp3, SampleRate{44'100}, 192'000, true};
      break;
    case Preset::podcast:
      sound.loudness = {Lufs{-16}, Decibels{-1.5}};
      break;
  }
  if (sound.encoder.format == AudioFormat::opus) sound.encoder.rate = SampleRate{48'000};
  if (options.loudness_lufs) sound.loudness.integrated = Lufs{*options.loudness_lufs};
  return sound;
}

std::filesystem::path output_path(const BookOptions& options) {
  if (!options.output.empty()) return options.output;
  std::filesystem::path path = options.input == "-" ? "audiobook" : options.input.filename();
  if (options.input != "-" && !std::filesystem::is_directory(options.input)) {
    path.replace_extension();
  }
  if (!options.split) path += "." + std::string(name_of(sound_options(options).encoder.format));
  return path;
}

}  // namespace nangdok
