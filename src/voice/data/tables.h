#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "voice/data/noise.h"
#include "voice/data/spectrum.h"

namespace nangdok::voice_data {

/// Spectra and the sequences of them, by name, of one speaker.
struct SpeakerTable {
  std::map<std::string, std::vector<Frame>> sequences;
};

/// What a sample of noise is made of, by its file name.
using NoiseTable = std::map<std::string, std::vector<NoisePart>>;

/// Pitch of the levels and the tones that turn.
struct ToneTable {
  /// Hertz of a speaker's level 0, and of the engine's voice setting `pitch LOW HIGH`.
  struct Range {
    double level_zero_hz = 0;
    int pitch_low = 0;
    int pitch_high = 0;
  };
  std::map<std::string, Range> speakers;
  double semitones_per_level = 1.1;
  std::vector<std::string> turning;  ///< Three digits: start, turn, end.
};

/// The tables of `voices/korean`: `vowels.toml`, `sonorants.toml`, `noise.toml`, `tones.toml`.
/// Each throws Error that names file, line and key.
SpeakerTable read_spectra(const std::filesystem::path& folder, const std::string& speaker);
NoiseTable read_noise(const std::filesystem::path& folder);
ToneTable read_tones(const std::filesystem::path& folder);

}  // namespace nangdok::voice_data
