#pragma once

#include <memory>

#include "encode/encoder.h"

namespace nangdok {

/// Brings engine_rate to `rate` by libsoxr (very high quality, linear phase: nothing is moved in
/// time) and hands it on to `next`.
std::unique_ptr<Encoder> make_resampling_encoder(SampleRate rate, std::unique_ptr<Encoder> next);

}  // namespace nangdok
