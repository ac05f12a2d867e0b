#pragma once

#include <cstdint>
#include <random>
#include <span>

#include "base/audio_units.h"

namespace nangdok {

/// The faint noise of a quiet room under everything, where a shop asks for it: ACX wants room tone
/// at head and tail, not digital silence (ACX audio submission requirements). White, the same from
/// each start on, so that a paragraph's samples depend on nothing but itself.
class RoomTone {
 public:
  /// `level`: RMS, below full scale.
  explicit RoomTone(Decibels level);

  /// Adds the tone's next stretch.
  void add_to(std::span<std::int16_t> samples);

 private:
  double peak_ = 0;
  std::minstd_rand random_{1};
};

}  // namespace nangdok
