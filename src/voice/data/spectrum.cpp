#include "voice/data/spectrum.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nangdok::voice_data {
namespace {

constexpr std::size_t bells = 6;  // Peaks 0 to 5; the two above have no width of their own.

// Last bits of exp, pow and the like differ between libraries; from here on only operations that
// IEEE 754 defines to the bit.
double rounded(double x) {
  return std::round(x * 0x1p24) / 0x1p24;
}

// The synthesizer's bell, by distance over width.
double bell(double distance) {
  if (distance >= 1) return 0;
  const double near = std::exp(-16 * distance * distance);
  const double far = std::pow(1 - distance * distance, 2.5);
  return rounded(0.65 * near + 0.35 * far);
}

// The tone curve that the synthesizer lays over every spectrum, relative to its top end.
double tone_curve(double hz) {
  struct Point {
    double hz, value;
  };
  constexpr std::array<Point, 4> curve{{{0, 170}, {600, 170}, {1200, 135}, {2000, 110}}};
  for (std::size_t i = 1; i < curve.size(); ++i) {
    const Point& a = curve[i - 1];
    const Point& b = curve[i];
    if (hz <= b.hz) return a.value + (b.value - a.value) * (hz - a.hz) / (b.hz - a.hz);
  }
  return curve.back().value;
}

double pole_gain(const Resonance& pole, double hz) {
  const double half = pole.bandwidth * pole.bandwidth / 4;
  const double below = (hz - pole.hz) * (hz - pole.hz) + half;
  const double above = (hz + pole.hz) * (hz + pole.hz) + half;
  return (pole.hz * pole.hz + half) / std::sqrt(below * above);
}

// Amplitude of the tract's transfer function on its source (Fant 1960, cascade of poles).
double amplitude(const Tract& tract, const Speaker& speaker, double hz) {
  const double corner = tract.corner_hz > 0 ? tract.corner_hz : speaker.corner_hz;
  const double lift = speaker.lift_db_per_khz + tract.lift_db_per_khz;
  double a = 1 / std::sqrt(1 + hz * hz / (corner * corner));
  a *= std::pow(10, lift * std::max(0.0, hz - 1500) / 20'000);
  for (const Resonance& pole : tract.formants) a *= pole_gain(pole, hz);
  for (const Resonance& pole : speaker.higher_poles) a *= pole_gain(pole, hz);
  if (tract.zero) a /= pole_gain(*tract.zero, hz);
  return a;
}

struct Problem {
  std::vector<double> grid;    // Hz.
  std::vector<double> target;  // Square root of the amplitude before the tone curve, weighted.
  std::vector<double> weight;
  std::array<double, bells> centres{};
};

Problem state_problem(const Tract& tract, const Speaker& speaker) {
  Problem p;
  for (int step = 0; step < 200; ++step) p.grid.push_back(80 + 25.0 * step);
  for (const double hz : p.grid)
    p.target.push_back(rounded(std::sqrt(amplitude(tract, speaker, hz) * 110 / tone_curve(hz))));
  // Near-relative error, so that the weak upper formants count too.
  const double top = *std::max_element(p.target.begin(), p.target.end());
  for (double& t : p.target) {
    p.weight.push_back(1 / (t + 0.04 * top));
    t *= p.weight.back();
  }
  p.centres[0] = std::clamp(tract.formants[0].hz * 0.42, 120.0, 230.0);
  for (std::size_t k = 1; k < bells; ++k)
    p.centres[k] = k <= tract.formants.size()
                       ? tract.formants[k - 1].hz
                       : speaker.higher_poles[k - 1 - tract.formants.size()].hz;
  return p;
}

struct Fit {
  double error = 0;
  std::array<double, bells> heights{};
};

// Non-negative least squares by coordinate descent.
Fit solve(const Problem& p, const std::array<double, bells>& widths) {
  std::array<std::vector<double>, bells> basis;
  std::array<double, bells> norm{};
  for (std::size_t k = 0; k < bells; ++k) {
    for (std::size_t i = 0; i < p.grid.size(); ++i)
      basis[k].push_back(bell(std::abs(p.grid[i] - p.centres[k]) / widths[k]) * p.weight[i]);
    norm[k] = std::inner_product(basis[k].begin(), basis[k].end(), basis[k].begin(), 1e-12);
  }
  Fit fit;
  std::vector<double> rest = p.target;
  for (int round = 0; round < 60; ++round) {
    for (std::size_t k = 0; k < bells; ++k) {
      const double step =
          std::max(-fit.heights[k],
                   std::inner_product(rest.begin(), rest.end(), basis[k].begin(), 0.0) / norm[k]);
      fit.heights[k] += step;
      for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= step * basis[k][i];
    }
  }
  fit.error = std::inner_product(rest.begin(), rest.end(), rest.begin(), 0.0);
  return fit;
}

// The strength that the phoneme compiler finds in these bells: root of the summed squares of the
// amplitudes of a 90 Hz voice's harmonics.
double strength(const Problem& p, const Fit& fit, const std::array<double, bells>& widths) {
  double sum = 0;
  for (int harmonic = 1; harmonic < 70; ++harmonic) {
    const double hz = 90.0 * harmonic;
    double root = 0;
    for (std::size_t k = 0; k < bells; ++k)
      root += fit.heights[k] * bell(std::abs(hz - p.centres[k]) / widths[k]);
    const double amplitude = root * root * tone_curve(hz);
    sum += amplitude * amplitude;
  }
  constexpr double unit = 8192.0 * 256 * 32 * 7.25 / (127.5 * 127.5);
  return std::sqrt(sum) / unit;
}

}  // namespace

Spectrum fit_spectrum(const Tract& tract, const Speaker& speaker) {
  const Problem problem = state_problem(tract, speaker);
  std::array<double, bells> widths{500, 500, 500, 500, 500, 500};
  for (std::size_t k = 1; k < bells && k <= tract.formants.size(); ++k)
    widths[k] = std::clamp(3.6 * tract.formants[k - 1].bandwidth + 60, 300.0, 620.0);
  Fit best = solve(problem, widths);
  for (int sweep = 0; sweep < 2; ++sweep) {
    for (std::size_t k = 0; k < bells; ++k) {
      for (const double factor : {0.75, 1.33}) {
        std::array<double, bells> tried = widths;
        tried[k] = std::clamp(widths[k] * factor, 240.0, 1000.0);
        const Fit fit = solve(problem, tried);
        if (fit.error < best.error * 0.995) {
          best = fit;
          widths = tried;
        }
      }
    }
  }
  const double gain = std::sqrt(tract.level / strength(problem, best, widths));
  Spectrum spectrum;
  for (std::size_t k = 0; k < bells; ++k)
    spectrum[k] = {problem.centres[k], best.heights[k] * gain, widths[k]};
  const double last = std::max(spectrum[5].height, 4.0);
  spectrum[6] = {6500, last * 0.55, 700};
  spectrum[7] = {7800, last * 0.3, 700};
  return spectrum;
}

}  // namespace nangdok::voice_data
