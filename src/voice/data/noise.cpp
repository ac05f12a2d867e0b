#include "voice/data/noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/audio_units.h"
#include "voice/data/little_endian.h"

namespace nangdok::voice_data {
namespace {

constexpr double rate = engine_rate.hz;
constexpr std::size_t settling = 200;  // Samples until a resonator has forgotten its start.

std::size_t samples_in(double milliseconds) {
  return static_cast<std::size_t>(milliseconds * rate / 1000);
}

double coefficient_of(double exact) {
  return std::round(exact * 0x1p16) / 0x1p16;
}

double root_mean_square(const std::vector<double>& x) {
  double sum = 0;
  for (const double v : x) sum += v * v;
  return std::sqrt(sum / static_cast<double>(x.size()));
}

// Linear congruential generator (Numerical Recipes' constants): white enough for a hiss.
std::vector<double> white_noise(std::size_t count, std::uint32_t seed) {
  std::vector<double> out(count);
  for (double& x : out) {
    seed = seed * 1664525U + 1013904223U;
    x = seed / 2147483648.0 - 1;
  }
  return out;
}

// A two-pole resonator with zeros at 0 Hz and at half the rate, at rms 1.
std::vector<double> resonate(const std::vector<double>& noise, const Band& band) {
  const double radius = std::exp(-std::numbers::pi * band.bandwidth / rate);
  const double a = coefficient_of(2 * radius * std::cos(2 * std::numbers::pi * band.hz / rate));
  const double b = coefficient_of(radius * radius);
  std::vector<double> y(noise.size());
  for (std::size_t i = 0; i < noise.size(); ++i)
    y[i] = noise[i] + (i > 0 ? a * y[i - 1] : 0) - (i > 1 ? b * y[i - 2] : 0);
  std::vector<double> out;
  for (std::size_t i = settling; i < y.size(); ++i) out.push_back(y[i] - y[i - 2]);
  const double level = root_mean_square(out);
  for (double& x : out) x /= level;
  return out;
}

double level_at(const std::vector<EnvelopePoint>& envelope, double milliseconds) {
  for (std::size_t i = 1; i < envelope.size(); ++i) {
    const EnvelopePoint& a = envelope[i - 1];
    const EnvelopePoint& b = envelope[i];
    if (milliseconds <= b.milliseconds)
      return a.level + (b.level - a.level) * (milliseconds - a.milliseconds) /
                           (b.milliseconds - a.milliseconds);
  }
  return envelope.back().level;
}

std::vector<double> part_samples(const NoisePart& part, std::uint32_t seed) {
  const std::size_t count = samples_in(part.milliseconds);
  std::vector<double> sum(count);
  const std::vector<double> noise = white_noise(count + settling, seed);
  for (const Band& band : part.bands) {
    const std::vector<double> tuned = resonate(noise, band);
    for (std::size_t i = 0; i < count; ++i) sum[i] += band.gain * tuned[i];
  }
  const double level = root_mean_square(sum);
  for (std::size_t i = 0; i < count; ++i)
    sum[i] *= part.rms / level * level_at(part.envelope, static_cast<double>(i) * 1000 / rate);
  return sum;
}

}  // namespace

std::vector<std::int16_t> noise_samples(const std::vector<NoisePart>& parts, std::uint32_t seed) {
  std::vector<double> sum;
  for (const NoisePart& part : parts) {
    const std::vector<double> samples = part_samples(part, seed++);
    const std::size_t from = samples_in(part.at_ms);
    if (sum.size() < from + samples.size()) sum.resize(from + samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) sum[from + i] += samples[i];
  }
  std::vector<std::int16_t> out;
  out.reserve(sum.size());
  for (const double x : sum)
    out.push_back(static_cast<std::int16_t>(std::lround(std::clamp(x, -32767.0, 32767.0))));
  return out;
}

std::string wave_file(const std::vector<std::int16_t>& samples) {
  const std::size_t bytes = 2 * samples.size();
  std::string out = "RIFF";
  append_little_endian(out, 36 + bytes, 4);
  out += "WAVEfmt ";
  append_little_endian(out, 16, 4);
  append_little_endian(out, 1, 2);  // PCM.
  append_little_endian(out, 1, 2);  // One channel.
  append_little_endian(out, static_cast<std::uint64_t>(engine_rate.hz), 4);
  append_little_endian(out, static_cast<std::uint64_t>(engine_rate.hz) * 2, 4);
  append_little_endian(out, 2, 2);
  append_little_endian(out, 16, 2);
  out += "data";
  append_little_endian(out, bytes, 4);
  for (const std::int16_t sample : samples)
    append_little_endian(out, static_cast<std::uint16_t>(sample), 2);
  return out;
}

}  // namespace nangdok::voice_data
