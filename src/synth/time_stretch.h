#pragma once

#include <cstdint>
#include <vector>

namespace nangdok {

/// The speech `speed` times as fast at the same pitch (sonic: whole pitch periods are dropped or
/// repeated). Speed 1 gives the samples back. The same samples for the same input.
std::vector<std::int16_t> stretched(std::vector<std::int16_t> samples, double speed);

}  // namespace nangdok
