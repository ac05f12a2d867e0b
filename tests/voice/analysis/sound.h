#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nangdok::testing {

/// Samples at 22 050 Hz as numbers, and stretches of them in seconds.
using Sound = std::vector<double>;

inline constexpr double sound_rate = 22'050;

struct Stretch {
  double begin = 0;  ///< Seconds.
  double end = 0;
  [[nodiscard]] double length() const { return end - begin; }
  [[nodiscard]] double middle() const { return (begin + end) / 2; }
};

/// The samples of a stretch, held to the sound's ends.
std::span<const double> part(const Sound& sound, const Stretch& stretch);

/// Level in dB relative to full scale (root mean square).
double level_db(std::span<const double> samples);

/// Level every millisecond in windows of `window` seconds around it.
std::vector<double> level_track(const Sound& sound, double window = 0.006);

/// The sound through a band-pass of second order (two passes, forward and back: no delay).
Sound band_passed(const Sound& sound, double low_hz, double high_hz);

}  // namespace nangdok::testing
