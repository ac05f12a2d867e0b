#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/reader.h"
#include "encode/encoder.h"
#include "master/master.h"
#include "package/package.h"

namespace nangdok {

/// Where the book is to be published, which decides loudness, codec settings and silences.
enum class Preset { audiobook, acx, podcast };

/// One book as the user asked for it; the names are those of the long options of `render`.
struct BookOptions {
  std::filesystem::path input;
  std::filesystem::path output;       ///< Empty: the input's name with the format's ending.
  std::optional<AudioFormat> format;  ///< Absent: as the output's name ends, or M4B.
  bool split = false;
  std::string voice;  ///< Empty: the default voice.
  double speed = 1.0;
  ReadOptions reading;
  std::string only;  ///< Chapter numbers, "2,4-6"; empty for all.
  std::string skip;
  std::optional<std::string> title;
  std::optional<std::string> author;
  std::optional<std::string> narrator;
  std::optional<std::string> year;
  std::optional<std::string> genre;
  std::optional<std::string> series;
  std::filesystem::path cover;
  std::vector<std::filesystem::path> lexicons;
  bool credits = false;  ///< Spoken opening and closing credits.
  std::set<ReadAlong> read_along;
  Preset preset = Preset::audiobook;
  std::optional<double> loudness_lufs;
  bool with_text = true;
};

/// What a shop wants to be heard before a file's first word and after its last.
struct QuietEnds {
  std::chrono::milliseconds head{0};
  std::chrono::milliseconds tail{0};
  Decibels room_tone;  ///< RMS of the noise under the whole file.
};

/// Everything about a book's sound that does not come from its voice.
struct SoundOptions {
  double speed = 1.0;
  LoudnessTarget loudness;
  EncoderSettings encoder;
  std::optional<QuietEnds> quiet_ends = {};  ///< Without them the voice's own pauses, and silence.
};

/// The room tone under the sound, where it is wanted.
inline std::optional<Decibels> room_tone_of(const SoundOptions& sound) {
  return sound.quiet_ends ? std::optional(sound.quiet_ends->room_tone) : std::nullopt;
}

/// What preset, format and loudness come to. Throws Error (bad usage) when they cannot go together.
SoundOptions sound_options(const BookOptions& options);

/// Whether the book becomes a folder with one file a chapter: by `split`, and for a podcast, which
/// is one of episodes, unless the output is named like an audio file.
bool makes_folder(const BookOptions& options);

/// Where the book goes: the given output, or the input's name with the format's ending.
std::filesystem::path output_path(const BookOptions& options);

}  // namespace nangdok
