#pragma once

#include <span>

namespace nangdok {

/// Takes away what lies below speech: a first-order high-pass with its corner at 20 Hz (for
/// engine_rate), started at rest.
void remove_dc(std::span<float> samples);

}  // namespace nangdok
