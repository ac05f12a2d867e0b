#include "voice/analysis/pitch.h"

#include <cmath>

namespace nangdok::testing {

std::optional<Periodicity> pitch_at(const Sound& sound, double seconds, double window) {
  const std::span<const double> x =
      part(sound, {seconds - window / 2 - 0.007, seconds + window / 2 + 0.007});
  if (level_db(x) < -55) return std::nullopt;
  const auto shortest = static_cast<std::size_t>(sound_rate / 350);
  const auto longest = static_cast<std::size_t>(sound_rate / 70);
  if (x.size() < longest * 2) return std::nullopt;
  std::vector<double> strengths(longest + 2);
  for (std::size_t lag = shortest - 1; lag <= longest + 1; ++lag) {
    double product = 0, left = 1e-12, right = 1e-12;
    for (std::size_t i = 0; i + lag < x.size(); ++i) {
      product += x[i] * x[i + lag];
      left += x[i] * x[i];
      right += x[i + lag] * x[i + lag];
    }
    strengths[lag] = product / std::sqrt(left * right);
  }
  // The shortest period that is nearly as strong as the strongest: multiples repeat as well.
  double strongest = 0;
  for (std::size_t lag = shortest; lag <= longest; ++lag)
    strongest = std::max(strongest, strengths[lag]);
  if (strongest < 0.6) return std::nullopt;
  for (std::size_t lag = shortest; lag <= longest; ++lag) {
    const double here = strengths[lag];
    if (here < strongest * 0.92 || here < strengths[lag - 1] || here < strengths[lag + 1]) continue;
    const double before = strengths[lag - 1], after = strengths[lag + 1];
    const double bend = before - 2 * here + after;
    const double offset = bend < 0 ? 0.5 * (before - after) / bend : 0;
    return Periodicity{sound_rate / (static_cast<double>(lag) + offset), here};
  }
  return std::nullopt;
}

}  // namespace nangdok::testing
