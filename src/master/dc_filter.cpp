#include "master/dc_filter.h"

#include <numbers>

#include "base/audio_units.h"

namespace nangdok {

void remove_dc(std::span<float> samples) {
  constexpr double corner_hz = 20;
  constexpr double pole = 1 - 2 * std::numbers::pi * corner_hz / engine_rate.hz;
  double before = 0;
  double out = 0;
  for (float& sample : samples) {
    const double in = sample;
    out = in - before + pole * out;
    before = in;
    sample = static_cast<float>(out);
  }
}

}  // namespace nangdok
