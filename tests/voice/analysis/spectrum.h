#pragma once

#include <complex>
#include <span>
#include <vector>

#include "voice/analysis/sound.h"

namespace nangdok::testing {

/// Discrete Fourier transform; the size is a power of two.
void fourier_transform(std::vector<std::complex<double>>& values);

/// Power by frequency bin (Hann window, zero-padded to `size`); bin k lies at k * rate / size.
std::vector<double> power_spectrum(std::span<const double> samples, std::size_t size = 2048);

/// Level of a band, in dB relative to full scale.
double band_level_db(std::span<const double> samples, double low_hz, double high_hz);

/// The spectrum's centre of gravity between the two frequencies.
double spectral_centroid(std::span<const double> samples, double low_hz, double high_hz);

/// Formants of a voiced stretch: resonances narrower than 700 Hz of a linear predictor (Burg), made
/// of the sound below `ceiling_hz` (5,000 for a man, 5,500 for a woman), in order.
std::vector<double> formants(std::span<const double> samples, double ceiling_hz);

}  // namespace nangdok::testing
