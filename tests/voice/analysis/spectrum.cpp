#include "voice/analysis/spectrum.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nangdok::testing {
namespace {

using Complex = std::complex<double>;

std::vector<double> hann_windowed(std::span<const double> samples) {
  std::vector<double> out(samples.begin(), samples.end());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] *= 0.5 - 0.5 * std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                   static_cast<double>(out.size()));
  return out;
}

// The samples at another rate: windowed-sinc interpolation, below half of the new rate.
std::vector<double> resampled(std::span<const double> samples, double new_rate) {
  const double ratio = new_rate / sound_rate;
  const auto count = static_cast<std::size_t>(static_cast<double>(samples.size()) * ratio);
  constexpr int reach = 60;
  std::vector<double> out(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double at = static_cast<double>(i) / ratio;
    const int centre = static_cast<int>(at);
    for (int k = std::max(0, centre - reach);
         k <= std::min(static_cast<int>(samples.size()) - 1, centre + reach); ++k) {
      const double x = (at - k) * ratio * std::numbers::pi;
      const double sinc = std::abs(x) < 1e-9 ? 1 : std::sin(x) / x;
      const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * (at - k) / (reach + 1));
      out[i] += samples[static_cast<std::size_t>(k)] * sinc * window * ratio;
    }
  }
  return out;
}

// Burg's method: coefficients a[1..order] of the predictor's inverse filter, a[0] = 1.
std::vector<double> burg(const std::vector<double>& x, int order) {
  std::vector<double> forward = x;
  std::vector<double> backward = x;
  std::vector<double> a{1};
  for (int m = 1; m <= order; ++m) {
    double numerator = 0, denominator = 1e-30;
    for (std::size_t n = static_cast<std::size_t>(m); n < x.size(); ++n) {
      numerator -= 2 * forward[n] * backward[n - 1];
      denominator += forward[n] * forward[n] + backward[n - 1] * backward[n - 1];
    }
    const double k = numerator / denominator;
    std::vector<double> next(a.size() + 1);
    for (std::size_t i = 0; i < next.size(); ++i)
      next[i] = (i < a.size() ? a[i] : 0) + k * (i > 0 ? a[a.size() - i] : 0);
    a = std::move(next);
    for (std::size_t n = x.size() - 1; n >= static_cast<std::size_t>(m); --n) {
      const double f = forward[n];
      forward[n] = f + k * backward[n - 1];
      backward[n] = backward[n - 1] + k * f;
    }
  }
  return a;
}

// All roots of the polynomial with leading coefficient a[0] = 1 (Durand and Kerner).
std::vector<Complex> roots(const std::vector<double>& a) {
  const std::size_t degree = a.size() - 1;
  std::vector<Complex> z(degree);
  for (std::size_t i = 0; i < degree; ++i)
    z[i] = std::polar(
        0.9, 2 * std::numbers::pi * (static_cast<double>(i) + 0.3) / static_cast<double>(degree));
  for (int round = 0; round < 200; ++round) {
    double moved = 0;
    for (std::size_t i = 0; i < degree; ++i) {
      Complex value = 1;
      for (std::size_t k = 1; k <= degree; ++k) value = value * z[i] + a[k];
      for (std::size_t j = 0; j < degree; ++j)
        if (j != i) value /= z[i] - z[j];
      z[i] -= value;
      moved += std::abs(value);
    }
    if (moved < 1e-12) break;
  }
  return z;
}

}  // namespace

void fourier_transform(std::vector<Complex>& v) {
  const std::size_t n = v.size();
  for (std::size_t i = 1, j = 0; i < n; ++i) {
    std::size_t bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) std::swap(v[i], v[j]);
  }
  for (std::size_t length = 2; length <= n; length <<= 1) {
    const Complex step = std::polar(1.0, -2 * std::numbers::pi / static_cast<double>(length));
    for (std::size_t i = 0; i < n; i += length) {
      Complex w = 1;
      for (std::size_t k = 0; k < length / 2; ++k, w *= step) {
        const Complex even = v[i + k];
        const Complex odd = v[i + k + length / 2] * w;
        v[i + k] = even + odd;
        v[i + k + length / 2] = even - odd;
      }
    }
  }
}

std::vector<double> power_spectrum(std::span<const double> samples, std::size_t size) {
  const std::vector<double> windowed = hann_windowed(samples.first(std::min(samples.size(), size)));
  std::vector<Complex> values(size);
  std::copy(windowed.begin(), windowed.end(), values.begin());
  fourier_transform(values);
  std::vector<double> power(size / 2 + 1);
  // The window's mean square is 3/8; both halves of the spectrum count.
  const double scale =
      2 / (static_cast<double>(size) * static_cast<double>(windowed.size()) * 0.375);
  for (std::size_t k = 0; k < power.size(); ++k) power[k] = std::norm(values[k]) * scale;
  return power;
}

double band_level_db(std::span<const double> samples, double low_hz, double high_hz) {
  if (samples.empty()) return -120;
  const std::vector<double> power = power_spectrum(samples, 4096);
  double sum = 1e-12;
  for (std::size_t k = 0; k < power.size(); ++k) {
    const double hz = static_cast<double>(k) * sound_rate / 4096;
    if (hz >= low_hz && hz < high_hz) sum += power[k];
  }
  return 10 * std::log10(sum);
}

double spectral_centroid(std::span<const double> samples, double low_hz, double high_hz) {
  const std::vector<double> power = power_spectrum(samples, 4096);
  double sum = 1e-30, moment = 0;
  for (std::size_t k = 0; k < power.size(); ++k) {
    const double hz = static_cast<double>(k) * sound_rate / 4096;
    if (hz < low_hz || hz >= high_hz) continue;
    sum += power[k];
    moment += power[k] * hz;
  }
  return moment / sum;
}

std::vector<double> formants(std::span<const double> samples, double ceiling_hz) {
  std::vector<double> x = resampled(samples, 2 * ceiling_hz);
  if (x.size() < 40) return {};
  for (std::size_t i = x.size() - 1; i > 0; --i) x[i] -= 0.97 * x[i - 1];  // 6 dB an octave.
  x[0] = 0;
  x = hann_windowed(x);
  std::vector<double> out;
  for (const Complex& root : roots(burg(x, 10))) {
    if (root.imag() <= 0) continue;
    const double hz = std::arg(root) * ceiling_hz / std::numbers::pi;
    const double bandwidth = -std::log(std::abs(root)) * 2 * ceiling_hz / std::numbers::pi;
    if (hz > 90 && hz < ceiling_hz - 90 && bandwidth < 700) out.push_back(hz);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace nangdok::testing
