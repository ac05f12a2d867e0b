#pragma once

#include <span>

#include "base/audio_units.h"

namespace nangdok {

/// Holds the true peak (ITU-R BS.1770-4, annex 2: four times oversampled) of a stretch of sound
/// under `ceiling`, full scale being 1. Sees the whole stretch, so the gain goes down before a peak
/// arrives (over 5 ms) and comes back slowly (over some 60 ms); sound that has no such peak is left
/// untouched.
void limit(std::span<float> samples, Decibels ceiling);

/// Largest absolute value of the signal between and on the samples, as the limiter sees it.
float true_peak(std::span<const float> samples);

}  // namespace nangdok
