#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/audio_units.h"

namespace nangdok {

/// What a stretch of text is in the book; a voice speaks each in its own manner.
enum class Role { body, heading, quotation, caption };

/// How a role differs from the body.
struct RoleManner {
  double speed = 1.0;   ///< Factor on the voice's rate.
  int level_shift = 0;  ///< Tone levels (1.1 semitones each) up or down.
  Decibels gain{0};
};

/// Silence after each kind of boundary at speed 1.
struct Pauses {
  std::chrono::milliseconds intonation_phrase{120};
  std::chrono::milliseconds comma{220};
  std::chrono::milliseconds clause{280};
  std::chrono::milliseconds quotation{350};
  std::chrono::milliseconds sentence{550};
  std::chrono::milliseconds line{400};  ///< Between lines of verse.
  std::chrono::milliseconds list_item{450};
  std::chrono::milliseconds paragraph{850};
  std::chrono::milliseconds heading{1200};
  std::chrono::milliseconds section{1600};
  std::chrono::milliseconds chapter_start{700};
  std::chrono::milliseconds chapter_end{2000};
};

/// Which set of mnemonics the engine's phoneme table has.
enum class PhonemeInventory {
  nangdok,   ///< Our own table: a tone of two digits after each syllable's vowel.
  espeak_ko  ///< The engine's Korean table: stress marks, clause tunes.
};

/// A voice as `voices/*.toml` defines it: comes from that file, goes to `narration/` and `synth/`,
/// and never speaks by itself.
struct Voice {
  std::string name;         ///< "nangdok"
  std::string description;  ///< One sentence, in Korean.
  std::string description_en;
  PhonemeInventory inventory = PhonemeInventory::nangdok;
  std::filesystem::path data_folder;  ///< Holds `espeak-ng-data`; empty for the system's own.
  std::string engine_voice;           ///< The engine's name for it.
  /// A voice file to be laid over the system's data under that name; empty for data of our own.
  std::filesystem::path engine_voice_file;
  int words_per_minute = 165;     ///< The engine's rate at speed 1.
  Lufs calibrated_loudness{-23};  ///< Integrated loudness of its speech before any gain.
  Pauses pauses;
  std::map<Role, RoleManner> roles;
  /// Hash of everything in the voice that shapes its sound (file and engine data).
  std::string fingerprint;
};

/// The voice of that name, or of the TOML file at that path. Throws Error that lists the names.
Voice load_voice(const std::string& name_or_path);

/// The names of the voices that come with the program, the default first.
std::vector<std::string> voice_names();

inline constexpr const char* default_voice_name = "nangdok";

}  // namespace nangdok
