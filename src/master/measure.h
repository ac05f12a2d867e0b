#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/audio_units.h"

namespace nangdok {

/// What was measured over a stretch of sound.
struct Measurement {
  Lufs integrated{-70};        ///< EBU R 128, gated.
  Decibels true_peak{-120};    ///< dBTP.
  Decibels rms{-120};          ///< Of all samples, silences too, as ACX has it.
  Decibels noise_floor{-120};  ///< RMS of the quietest half second.
  Samples head_silence = 0;    ///< Samples before the first above -50 dBFS,
  Samples tail_silence = 0;    ///< and after the last.
  Samples length = 0;
};

/// Measures mono sound as it goes by, holding none of it.
class Meter {
 public:
  explicit Meter(SampleRate rate);
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;
  ~Meter();

  /// Full scale is 1.
  void add(std::span<const float> samples);

  [[nodiscard]] Measurement result() const;

  /// Loudness of the last 400 ms (EBU "momentary"); -70 for silence.
  [[nodiscard]] Lufs momentary() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Measures a whole stretch of 16-bit sound.
Measurement measure(std::span<const std::int16_t> samples, SampleRate rate);

}  // namespace nangdok
