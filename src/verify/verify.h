#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/audio_units.h"
#include "verify/sound_profile.h"

namespace nangdok {

/// One line of a verification.
struct Check {
  std::string name;  ///< "loudness"
  bool ok = false;
  std::string value;     ///< What was found: "-19.1 LUFS".
  std::string expected;  ///< "-20.5 to -17.5 LUFS"
};

struct Verification {
  std::vector<Check> checks;
  /// Of each audio file, in order: for a plot.
  std::vector<SoundProfile> profiles;
  [[nodiscard]] bool ok() const;
};

struct Range {
  double least = 0;
  double most = 0;
};

/// What the sound must keep to; what is absent is measured and told, and never fails.
struct SoundLimits {
  std::optional<Range> integrated_lufs;
  std::optional<Range> rms_db;
  std::optional<double> highest_peak_db;
  std::optional<double> highest_noise_db;
  std::optional<double> least_room_tone_db;  ///< Of the quietest half second: no digital silence.
  std::optional<Range> head_silence_s;
  std::optional<Range> tail_silence_s;
  std::optional<double> longest_s;
  std::optional<int> rate_hz;
  std::optional<int> constant_bit_rate;  ///< At least so many bits a second, and constant.
};

/// The limits of a preset by its name (audiobook, acx, podcast). Throws Error (bad usage) that
/// lists the names. ACX: audio submission requirements (acx.com, "What are the ACX audio submission
/// requirements?"); podcast: -16 LUFS (AES TD1008).
SoundLimits limits_of_preset(const std::string& preset);

/// Reads an audiobook (a file, a folder of chapter files in the order of their names, or a W3C
/// audiobook package) by libavformat, which did not write it, and checks what a listener depends
/// on: it decodes to its end, chapters are in order inside the sound, tags and cover are there,
/// level and silences keep to `limits`, the text's times increase, lie inside the sound, and sound
/// begins where each sentence does. With `against`, the sentences of the document that must be
/// heard: each is there, in order, once. Throws Error when there is no audio file at all.
Verification verify_audiobook(const std::filesystem::path& path, const SoundLimits& limits,
                              const std::optional<std::vector<std::string>>& against = {});

}  // namespace nangdok
