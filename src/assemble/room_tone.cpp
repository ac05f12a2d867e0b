#include "assemble/room_tone.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nangdok {

RoomTone::RoomTone(Decibels level) {
  constexpr double full_scale = 32'768;
  peak_ = level.as_factor() * full_scale * std::numbers::sqrt3;  // evenly spread around zero
}

void RoomTone::add_to(std::span<std::int16_t> samples) {
  constexpr double half = std::minstd_rand::max() / 2.0;
  for (std::int16_t& sample : samples) {
    const double noise = peak_ * (random_() / half - 1);
    sample = static_cast<std::int16_t>(std::clamp(std::lrint(sample + noise), -32'768L, 32'767L));
  }
}

}  // namespace nangdok
