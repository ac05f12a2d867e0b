#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok::voice_data {

/// A pole or zero of a vocal tract.
struct Resonance {
  double hz = 0;
  double bandwidth = 0;
};

/// The glottal source of a speaker and the poles that all of that speaker's sounds share.
struct Speaker {
  double corner_hz = 330;               ///< Above it the source falls by 6 dB an octave.
  double lift_db_per_khz = 4.6;         ///< Above 1.5 kHz; stands for the poles left out.
  std::vector<Resonance> higher_poles;  ///< F4 and up.
};

/// A sound's spectrum as its resonances say it.
struct Tract {
  std::vector<Resonance> formants;  ///< F1 to F3.
  std::optional<Resonance> zero;    ///< Of a nasal's side branch.
  double level = 50;                ///< Strength, in the synthesizer's unit (a vowel has 50 to 75).
  double corner_hz = 0;             ///< In place of the speaker's, where not 0.
  double lift_db_per_khz = 0;       ///< Added to the speaker's.
};

/// One of the bells whose sum is the synthesizer's spectrum.
struct Peak {
  double hz = 0;
  double height = 0;  ///< Square root of amplitude, 0 to 255.
  double width = 0;   ///< From the middle to where the bell ends, in Hz.
};

/// The synthesizer's spectrum: peak 0 is the voice's ground, 1 to 5 the formants, 6 and 7 above.
using Spectrum = std::array<Peak, 8>;

/// The peaks whose sum comes nearest to the spectrum of the tract: non-negative least squares on a
/// grid of frequencies, with the widths searched. All figures that depend on a mathematical library
/// are rounded first, so that every machine finds the same.
Spectrum fit_spectrum(const Tract& tract, const Speaker& speaker);

/// One point of a sequence of spectra.
struct Frame {
  int milliseconds = 0;  ///< To the next frame.
  int markers = 0;
  Spectrum spectrum;
  double gain = 1;  ///< On the heights.
};

/// What a frame's markers mean to the synthesizer.
inline constexpr int vowel_centre =
    0x02;  ///< Before it the vowel's start, after it what stretches.
inline constexpr int steady_length = 0x04;  ///< Shortened less at speed.
inline constexpr int breaks = 0x10;         ///< Does not glide into the next sound.
inline constexpr int noise_later = 0x80;    ///< The sound's noise does not begin at this frame.

/// The bytes of a `SPECTSEQ` file with these frames, as the phoneme compiler reads it.
std::string spectrum_file(const std::vector<Frame>& frames);

}  // namespace nangdok::voice_data
