#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "voice/analysis/spoken.h"

namespace nangdok::testing {

/// Index of the first phoneme of that name, from `from` on. Throws when there is none.
std::size_t find_phoneme(const Spoken& spoken, std::string_view mnemonic, std::size_t from = 0);

/// Index of the n-th vowel (0 the first).
std::size_t find_vowel(const Spoken& spoken, std::size_t n);

/// The loudest 40 ms of a vowel: where its formants and its level are read.
Stretch vowel_centre(const Spoken& spoken, std::size_t vowel);

struct StopMeasure {
  double closure = 0;      ///< Seconds of silence before the release; 0 when there is none.
  double voice_onset = 0;  ///< Seconds from the release to the first voicing (VOT).
  double release_db = 0;   ///< Strongest 5 ms of the release, beside the vowel after it.
  double voicing_db =
      -100;  ///< Lowest low-band level in the 40 ms before release, beside the vowel.
};

/// A stop or affricate, given the index of its phoneme; the vowel after it is the reference.
StopMeasure measure_stop(const Spoken& spoken, std::size_t stop);

struct NoiseMeasure {
  double length = 0;       ///< Seconds that the noise stays within 20 dB of its strongest.
  double centroid_hz = 0;  ///< Above 1 kHz, around its strongest.
  double level_db = 0;     ///< Strongest 20 ms, beside the vowel after it.
};

NoiseMeasure measure_friction(const Spoken& spoken, std::size_t consonant);

/// Strongest 5 ms after the last vowel has died away (30 dB down), beside that vowel: a released
/// coda has a burst there.
double coda_release_db(const Spoken& spoken, std::size_t vowel);

/// Length of the silence (30 dB under the vowels) between two vowels.
double silence_between(const Spoken& spoken, std::size_t first_vowel, std::size_t second_vowel);

struct JoinMeasure {
  double glide = 0;        ///< Seconds in which the spectrum moves from a tenth to nine tenths.
  double steepest_db = 0;  ///< Greatest change of the band levels within 5 ms.
};

/// How one sound becomes the next: levels of five bands (300 Hz to 4 kHz) followed from a moment in
/// the first to a moment in the second.
JoinMeasure measure_join(const Spoken& spoken, double from, double to);

}  // namespace nangdok::testing
