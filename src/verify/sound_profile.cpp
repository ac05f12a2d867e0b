#include "verify/sound_profile.h"

#include <algorithm>
#include <cmath>

namespace nangdok {
namespace {

/// Half decibels below full scale; 255 is silence.
std::uint8_t coded(float peak) {
  if (peak <= 0) return 255;
  return static_cast<std::uint8_t>(std::clamp(-40.0 * std::log10(peak), 0.0, 255.0));
}

}  // namespace

void SoundProfile::add(std::span<const float> samples) {
  const Samples step = rate_.hz / steps_a_second;
  for (const float sample : samples) {
    step_peak_ = std::max(step_peak_, std::abs(sample));
    if (++length_ % step == 0) {
      peaks_.push_back(coded(step_peak_));
      step_peak_ = 0;
    }
  }
}

double SoundProfile::peak(double begin_s, double end_s) const {
  const double step = to_seconds(rate_.hz / steps_a_second, rate_);
  const auto index = [&](double seconds) {
    return static_cast<std::size_t>(
        std::clamp(seconds / step, 0.0, static_cast<double>(peaks_.size())));
  };
  std::uint8_t best = 255;
  for (std::size_t i = index(begin_s); i < std::max(index(begin_s) + 1, index(end_s)); ++i) {
    if (i < peaks_.size()) best = std::min(best, peaks_[i]);
  }
  return best == 255 ? 0 : std::pow(10.0, -best / 40.0);
}

}  // namespace nangdok
