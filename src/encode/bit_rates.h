#pragma once

#include "encode/encoder.h"

namespace nangdok {

// Defaults for one speaking voice at 22 050 Hz, chosen by tests/bench/encoder_settings: each is the
// smallest setting beyond which the error against the master hardly falls.

inline constexpr int aac_bit_rate = 64'000;
inline constexpr int opus_bit_rate = 32'000;
inline constexpr int mp3_quality = 5;        ///< LAME's VBR quality, 0 the best.
inline constexpr double vorbis_quality = 3;  ///< 10 the best.
inline constexpr int flac_level = 5;         ///< 8 the smallest.

/// The bit rate asked for, or the format's default; 0 where quality decides.
int bit_rate_of(const EncoderSettings& settings);

}  // namespace nangdok
