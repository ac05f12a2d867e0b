#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/audio_units.h"
#include "verify/audio_file.h"

namespace nangdok {

/// The course of a file's level, coarse enough to hold for a hundred hours: comes from the decoded
/// sound as it goes by, goes to the checks and to the plot.
class SoundProfile {
 public:
  explicit SoundProfile(SampleRate rate) : rate_(rate) {}

  void add(std::span<const float> samples);
  /// `momentary` loudness, once a second.
  void add_loudness(Lufs momentary) { loudness_.push_back(static_cast<float>(momentary.value)); }

  static constexpr int steps_a_second = 100;

  [[nodiscard]] double seconds() const { return to_seconds(length_, rate_); }
  /// Largest absolute sample between two times, 0 to 1.
  [[nodiscard]] double peak(double begin_s, double end_s) const;
  [[nodiscard]] const std::vector<float>& loudness() const { return loudness_; }

  std::string name;                   ///< Of the file.
  std::vector<FileChapter> chapters;  ///< In the order of their times.

 private:
  SampleRate rate_;
  Samples length_ = 0;
  float step_peak_ = 0;
  std::vector<std::uint8_t> peaks_;  ///< One a hundredth of a second, in half decibels below 0.
  std::vector<float> loudness_;
};

}  // namespace nangdok
