#include "voice/analysis/sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nangdok::testing {
namespace {

// Butterworth, second order, by the bilinear transform.
struct Biquad {
  double b0, b1, b2, a1, a2;
};

Biquad low_pass(double hz) {
  const double k = std::tan(std::numbers::pi * hz / sound_rate);
  const double norm = 1 / (1 + std::numbers::sqrt2 * k + k * k);
  return {k * k * norm, 2 * k * k * norm, k * k * norm, 2 * (k * k - 1) * norm,
          (1 - std::numbers::sqrt2 * k + k * k) * norm};
}

Biquad high_pass(double hz) {
  const double k = std::tan(std::numbers::pi * hz / sound_rate);
  const double norm = 1 / (1 + std::numbers::sqrt2 * k + k * k);
  return {norm, -2 * norm, norm, 2 * (k * k - 1) * norm,
          (1 - std::numbers::sqrt2 * k + k * k) * norm};
}

void filter(Sound& x, const Biquad& f) {
  double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
  for (double& sample : x) {
    const double y = f.b0 * sample + f.b1 * x1 + f.b2 * x2 - f.a1 * y1 - f.a2 * y2;
    x2 = x1;
    x1 = sample;
    y2 = y1;
    y1 = y;
    sample = y;
  }
}

}  // namespace

std::span<const double> part(const Sound& sound, const Stretch& stretch) {
  const auto clamp = [&](double seconds) {
    return static_cast<std::size_t>(
        std::clamp(std::lround(seconds * sound_rate), 0L, static_cast<long>(sound.size())));
  };
  const std::size_t begin = clamp(stretch.begin);
  return std::span(sound).subspan(begin, std::max(clamp(stretch.end), begin) - begin);
}

double level_db(std::span<const double> samples) {
  double sum = 0;
  for (const double x : samples) sum += x * x;
  const double mean = samples.empty() ? 0 : sum / static_cast<double>(samples.size());
  return 10 * std::log10(mean + 1e-12);
}

std::vector<double> level_track(const Sound& sound, double window) {
  std::vector<double> out;
  for (double t = 0; t * sound_rate < static_cast<double>(sound.size()); t += 0.001)
    out.push_back(level_db(part(sound, {t - window / 2, t + window / 2})));
  return out;
}

Sound band_passed(const Sound& sound, double low_hz, double high_hz) {
  Sound out = sound;
  for (int pass = 0; pass < 2; ++pass) {
    filter(out, low_pass(high_hz));
    filter(out, high_pass(low_hz));
    std::reverse(out.begin(), out.end());
  }
  return out;
}

}  // namespace nangdok::testing
