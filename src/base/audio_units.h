#pragma once

#include <chrono>
#include <cmath>
#include <compare>
#include <cstdint>

namespace nangdok {

/// Samples a second of one channel.
struct SampleRate {
  int hz = 0;
  auto operator<=>(const SampleRate&) const = default;
};

/// A count of, or a position in, samples of one channel.
using Samples = std::int64_t;

/// The rate at which eSpeak NG speaks; everything before the encoder runs at it.
inline constexpr SampleRate engine_rate{22'050};

/// Samples in `length`, rounded to the nearest.
constexpr Samples to_samples(std::chrono::milliseconds length, SampleRate rate) {
  return (length.count() * rate.hz + 500) / 1000;
}

constexpr double to_seconds(Samples samples, SampleRate rate) {
  return static_cast<double>(samples) / rate.hz;
}

/// Loudness as EBU R 128 and ITU-R BS.1770 measure it.
struct Lufs {
  double value = 0;
  auto operator<=>(const Lufs&) const = default;
};

/// A ratio of amplitudes; 0 is unity gain.
struct Decibels {
  double value = 0;
  [[nodiscard]] double as_factor() const { return std::pow(10.0, value / 20.0); }
  auto operator<=>(const Decibels&) const = default;
};

}  // namespace nangdok
