#pragma once

#include <optional>

#include "voice/analysis/sound.h"

namespace nangdok::testing {

struct Periodicity {
  double hz = 0;
  double strength = 0;  ///< Normalized autocorrelation at the period, 0 to 1.
};

/// The fundamental around a moment, between 70 and 350 Hz, by normalized autocorrelation over
/// `window` seconds; nothing where the sound is not periodic (strength under 0.6) or silent.
std::optional<Periodicity> pitch_at(const Sound& sound, double seconds, double window = 0.036);

}  // namespace nangdok::testing
