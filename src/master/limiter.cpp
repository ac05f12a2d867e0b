#include "master/limiter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <numbers>
#include <vector>

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

/// The least gain within `look_ahead` samples after each, coming back slowly.
std::vector<float> held_gain(const std::vector<float>& wanted) {
  std::vector<float> held(wanted.size());
  std::deque<std::size_t> rising;  // indices whose gains rise: the front is the least ahead
  std::size_t seen = 0;
  double before = 1;
  for (std::size_t at = 0; at < wanted.size(); ++at) {
    for (; seen < std::min(at + look_ahead, wanted.size()); ++seen) {
      while (!rising.empty() && wanted[rising.back()] >= wanted[seen]) rising.pop_back();
      rising.push_back(seen);
    }
    while (rising.front() < at) rising.pop_front();
    before += (1 - before) * release;
    before = std::min<double>(before, wanted[rising.front()]);
    held[at] = static_cast<float>(before);
  }
  return held;
}

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
  std::vector<float> wanted(samples.size(), 1.F);
  bool quiet = true;
  for (std::size_t at = 0; at < samples.size(); ++at) {
    if (!is_near(samples, at, top)) continue;
    const float peak = peak_after(samples, at);
    if (peak <= top) continue;
    quiet = false;
    wanted[at] = std::min(wanted[at], top / peak);
    if (at + 1 < samples.size()) wanted[at + 1] = std::min(wanted[at + 1], top / peak);
  }
  if (quiet) return;
  // A mean over the samples since `look_ahead` ago of a gain that already knew what was coming
  // never exceeds what the sample itself wants, and has no corner.
  const std::vector<float> held = held_gain(wanted);
  double sum = static_cast<double>(look_ahead) * held[0];
  for (std::size_t at = 0; at < samples.size(); ++at) {
    sum += held[at] - (at >= look_ahead ? held[at - look_ahead] : held[0]);
    samples[at] *= static_cast<float>(sum / look_ahead);
  }
}

}  // namespace nangdok
