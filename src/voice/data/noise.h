#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nangdok::voice_data {

/// A band of noise.
struct Band {
  double hz = 0;
  double bandwidth = 0;
  double gain = 1;
};

/// A point of an envelope: its level at a time. Straight lines run between points.
struct EnvelopePoint {
  double milliseconds = 0;
  double level = 0;
};

/// A stretch of noise in a sample; parts overlap where a burst runs into aspiration.
struct NoisePart {
  double at_ms = 0;
  double milliseconds = 0;
  double rms = 0;  ///< Where the envelope is 1, in units of a 16-bit sample.
  std::vector<Band> bands;
  std::vector<EnvelopePoint> envelope;
};

/// The samples at 22 050 Hz. `seed` picks the noise. The same on every machine: the filters'
/// coefficients are rounded, and the rest is arithmetic that IEEE 754 defines to the bit.
std::vector<std::int16_t> noise_samples(const std::vector<NoisePart>& parts, std::uint32_t seed);

/// The bytes of a WAV file that the phoneme compiler takes: PCM, mono, 22 050 Hz, 16 bits, a header
/// of 44 bytes.
std::string wave_file(const std::vector<std::int16_t>& samples);

}  // namespace nangdok::voice_data
