#include "render/options.h"

#include <optional>
#include <string_view>

#include "base/error.h"
#include "package/lightweight_package.h"

namespace nangdok {

namespace {

std::optional<AudioFormat> format_of_name(const std::filesystem::path& output) {
  const std::string ending = output.extension().string();
  return format_named(std::string_view(ending).substr(ending.empty() ? 0 : 1));
}

/// The format that was asked for, by name or by the output's ending.
std::optional<AudioFormat> asked_format(const BookOptions& options) {
  return options.format ? options.format : format_of_name(options.output);
}

}  // namespace

SoundOptions sound_options(const BookOptions& options) {
  SoundOptions sound;
  sound.speed = options.speed;
  sound.encoder.format = asked_format(options).value_or(AudioFormat::m4b);
  switch (options.preset) {
    case Preset::audiobook:
      break;
    case Preset::acx:
      if (asked_format(options).value_or(AudioFormat::mp3) != AudioFormat::mp3) {
        throw Error("ACX takes MP3 alone", "--preset acx",
                    "choose --format mp3, and a name in .mp3", ExitStatus::bad_usage);
      }
      // ACX audio submission requirements: RMS -23 to -18 dB, peak under -3 dB, 192 kbit/s constant
      // bit rate MP3 at 44.1 kHz, noise floor under -60 dB; room tone, which is not digital
      // silence, of 0.5 to 1 s at the head and 1 to 5 s at the tail.
      sound.loudness = {Lufs{-20}, Decibels{-3.5}};
      sound.encoder = {AudioFormat::mp3, SampleRate{44'100}, 192'000, true};
      sound.quiet_ends = {std::chrono::milliseconds(700), std::chrono::milliseconds(2000),
                          Decibels{-72}};
      break;
    case Preset::podcast:
      // Every podcast player takes MP3; other formats only on request.
      sound.encoder.format = asked_format(options).value_or(AudioFormat::mp3);
      sound.loudness = {Lufs{-16}, Decibels{-1.5}};
      break;
  }
  if (options.read_along.contains(ReadAlong::epub) && !is_epub_audio(sound.encoder.format)) {
    throw Error("an EPUB cannot hold " + std::string(name_of(sound.encoder.format)) + " audio",
                "--read-along epub", "choose --format m4b or mp3", ExitStatus::bad_usage);
  }
  if (sound.encoder.format == AudioFormat::opus) sound.encoder.rate = SampleRate{48'000};
  if (options.loudness_lufs) sound.loudness.integrated = Lufs{*options.loudness_lufs};
  return sound;
}

bool makes_folder(const BookOptions& options) {
  if (options.split || options.preset != Preset::podcast) return options.split;
  return !is_lightweight_package(options.output) && !format_of_name(options.output);
}

std::filesystem::path output_path(const BookOptions& options) {
  if (!options.output.empty()) return options.output;
  std::filesystem::path path = options.input == "-" ? "audiobook" : options.input.filename();
  if (options.input != "-" && !std::filesystem::is_directory(options.input)) {
    path.replace_extension();
  }
  if (!makes_folder(options))
    path += "." + std::string(name_of(sound_options(options).encoder.format));
  return path;
}

}  // namespace nangdok
