#pragma once

#include "encode/encoder.h"

namespace nangdok {

// Defaults for one speaking voice at 22 050 Hz, chosen by the table that encoder_settings_bench
// prints: each is the smallest setting beyond which the error against the master hardly falls.

inline constexpr int aac_bit_rate = 48'000;  ///< The fast search makes some 65 000 of it.
inline constexpr int opus_bit_rate = 32'000;
inline constexpr double aac_quality = 0;
inline constexpr double mp3_quality = 5;
inline constexpr double vorbis_quality = 5;  ///< Below it peaks rise above the master's headroom.
inline constexpr double flac_level = 5;

/// The bit rate asked for, or the format's default; 0 where quality decides.
int bit_rate_of(const EncoderSettings& settings);

/// The quality asked for, or the format's default, on the codec's scale; 0 where there is none.
double quality_of(const EncoderSettings& settings);

}  // namespace nangdok
