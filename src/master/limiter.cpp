#include "master/limiter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <numbers>

namespace nangdok {
namespace {

constexpr std::size_t oversampling = 4;
constexpr int reach = 6;                 // samples on either side of the point between two
constexpr std::size_t look_ahead = 110;  // 5 ms at engine_rate
constexpr double release = 1.0 / 1300;   // of the way back to unity a sample: 59 ms

constexpr std::size_t taps = 2UL * reach;
using Phase = std::array<float, taps>;

/// Windowed-sinc interpolators for the points a quarter, a half and three quarters of the way to
/// the next sample.
const std::array<Phase, oversampling - 1>& interpolators() {
  static const auto phases = [] {
    std::array<Phase, oversampling - 1> made{};
    for (std::size_t p = 0; p < made.size(); ++p) {
      const double fraction = static_cast<double>(p + 1) / oversampling;
      for (int tap = 0; tap < 2 * reach; ++tap) {
        const double x = tap - (reach - 1) - fraction;
        const double sinc = std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
        const double window = std::cos(std::numbers::pi * x / (2.0 * (reach + 1)));
        made[p][static_cast<std::size_t>(tap)] = static_cast<float>(sinc * window * window);
      }
    }
    return made;
  }();
  return phases;
}

/// The largest value from sample `at` up to the next one.
float peak_after(std::span<const float> samples, std::size_t at) {
  float peak = std::abs(samples[at]);
  Phase around{};
  for (int tap = 0; tap < 2 * reach; ++tap) {
    const auto index = static_cast<std::ptrdiff_t>(at) + tap - (reach - 1);
    if (index >= 0 && index < static_cast<std::ptrdiff_t>(samples.size())) {
      around[static_cast<std::size_t>(tap)] = samples[static_cast<std::size_t>(index)];
    }
  }
  for (const Phase& phase : interpolators()) {
    float sum = 0;
    for (std::size_t tap = 0; tap < phase.size(); ++tap) sum += phase[tap] * around[tap];
    peak = std::max(peak, std::abs(sum));
  }
  return peak;
}

/// True where the signal near `at` can pass `ceiling`: between two samples that are both under half
/// of it, speech does not.
bool is_near(std::span<const float> samples, std::size_t at, float ceiling) {
  const float next = at + 1 < samples.size() ? std::abs(samples[at + 1]) : 0.F;
  return std::max(std::abs(samples[at]), next) > ceiling / 2;
}

/// Gains below unity that samples ahead want, the least of them in front.
class GainsAhead {
 public:
  void add(std::size_t at, float gain) {
    while (!gains_.empty() && gains_.back().gain >= gain) gains_.pop_back();
    gains_.push_back({at, gain});
  }

  /// The least that is wanted from sample `at` on.
  float least_from(std::size_t at) {
    while (!gains_.empty() && gains_.front().at < at) gains_.pop_front();
    return gains_.empty() ? 1.F : gains_.front().gain;
  }

 private:
  struct Gain {
    std::size_t at = 0;
    float gain = 1;
  };
  std::deque<Gain> gains_;
};

/// The mean of the last `look_ahead` gains, which has no corner.
class MeanGain {
 public:
  double after(float gain) {
    if (!begun_) {
      begun_ = true;
      last_.fill(gain);
      sum_ = static_cast<double>(look_ahead) * gain;
    }
    sum_ += gain - last_[oldest_];
    last_[oldest_] = gain;
    oldest_ = (oldest_ + 1) % look_ahead;
    return sum_ / look_ahead;
  }

 private:
  std::array<float, look_ahead> last_{};
  std::size_t oldest_ = 0;
  double sum_ = 0;
  bool begun_ = false;
};

}  // namespace

float true_peak(std::span<const float> samples) {
  float peak = 0;
  for (std::size_t at = 0; at < samples.size(); ++at) {
    if (is_near(samples, at, peak)) peak = std::max(peak, peak_after(samples, at));
  }
  return peak;
}

void limit(std::span<float> samples, Decibels ceiling) {
  const auto top = static_cast<float>(ceiling.as_factor());
  GainsAhead ahead;
  MeanGain mean;
  std::size_t seen = 0;
  float wanted = 1;  // by the sample `seen`, for the peak before it
  double held = 1;   // the least gain within `look_ahead`, coming back slowly
  for (std::size_t at = 0; at < samples.size(); ++at) {
    for (; seen < std::min(at + look_ahead, samples.size()); ++seen) {
      const float peak = is_near(samples, seen, top) ? peak_after(samples, seen) : 0.F;
      const float needed = peak > top ? top / peak : 1.F;
      wanted = std::min(wanted, needed);
      if (wanted < 1) ahead.add(seen, wanted);
      wanted = needed;
    }
    held = std::min<double>(held + (1 - held) * release, ahead.least_from(at));
    // A mean over the samples since `look_ahead` ago of a gain that already knew what was coming
    // never exceeds what the sample itself wants.
    samples[at] *= static_cast<float>(mean.after(static_cast<float>(held)));
  }
}

}  // namespace nangdok
