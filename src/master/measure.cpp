#include "master/measure.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <optional>
#include <vector>

namespace nangdok {
namespace {

constexpr double least_db = -120;
constexpr float heard = 0.00316F;  // -50 dBFS

Decibels from_power(double power) {
  return {power > 0 ? std::max(least_db, 10 * std::log10(power)) : least_db};
}

}  // namespace

struct Meter::State {
  explicit State(SampleRate sample_rate)
      : rate(sample_rate),
        loudness(ebur128_init(
            1, static_cast<unsigned>(sample_rate.hz),
            EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK | EBUR128_MODE_M | EBUR128_MODE_HISTOGRAM)) {
    if (loudness == nullptr) throw std::bad_alloc();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { ebur128_destroy(&loudness); }

  SampleRate rate;
  ebur128_state* loudness;
  double energy = 0;
  Samples length = 0;
  std::optional<Samples> first_heard;
  Samples last_heard = 0;
  double window_energy = 0;
  Samples window_length = 0;
  double quietest = std::numeric_limits<double>::infinity();  ///< Mean power of a window.
};

Meter::Meter(SampleRate rate) : state_(std::make_unique<State>(rate)) {}

Meter::~Meter() = default;

void Meter::add(std::span<const float> samples) {
  State& state = *state_;
  ebur128_add_frames_float(state.loudness, samples.data(), samples.size());
  const Samples window = state.rate.hz / 2;
  for (const float sample : samples) {
    const double power = static_cast<double>(sample) * sample;
    state.energy += power;
    state.window_energy += power;
    if (std::abs(sample) > heard) {
      if (!state.first_heard) state.first_heard = state.length;
      state.last_heard = state.length;
    }
    ++state.length;
    if (++state.window_length == window) {
      state.quietest = std::min(state.quietest, state.window_energy / static_cast<double>(window));
      state.window_energy = 0;
      state.window_length = 0;
    }
  }
}

Measurement Meter::result() const {
  const State& state = *state_;
  Measurement measured;
  measured.length = state.length;
  if (state.length == 0) return measured;
  double loudness = 0;
  if (ebur128_loudness_global(state.loudness, &loudness) == EBUR128_SUCCESS &&
      std::isfinite(loudness)) {
    measured.integrated.value = std::max(-70.0, loudness);
  }
  double peak = 0;
  if (ebur128_true_peak(state.loudness, 0, &peak) == EBUR128_SUCCESS) {
    measured.true_peak = from_power(peak * peak);
  }
  const double mean = state.energy / static_cast<double>(state.length);
  measured.rms = from_power(mean);
  measured.noise_floor = from_power(std::isfinite(state.quietest) ? state.quietest : mean);
  measured.head_silence = state.first_heard.value_or(state.length);
  measured.tail_silence = state.first_heard ? state.length - 1 - state.last_heard : state.length;
  return measured;
}

Lufs Meter::momentary() const {
  double loudness = 0;
  if (ebur128_loudness_momentary(state_->loudness, &loudness) != EBUR128_SUCCESS ||
      !std::isfinite(loudness)) {
    return {-70};
  }
  return {std::max(-70.0, loudness)};
}

Measurement measure(std::span<const std::int16_t> samples, SampleRate rate) {
  Meter meter(rate);
  std::vector<float> sound(samples.size());
  std::transform(samples.begin(), samples.end(), sound.begin(),
                 [](std::int16_t sample) { return static_cast<float>(sample) / 32768.F; });
  meter.add(sound);
  return meter.result();
}

}  // namespace nangdok
