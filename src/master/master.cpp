#include "master/master.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "master/dc_filter.h"
#include "master/limiter.h"

namespace nangdok {
namespace {

constexpr float full_scale = 32768.F;
constexpr std::size_t edge = 22;  // 1 ms: how fast a clip rises from silence and falls back

/// A clause's gain and where it takes effect.
struct GainStep {
  std::size_t from = 0;
  float factor = 1;
};

/// One step for each clause whose first word is heard. A step lies in the pause before the clause,
/// so that it cannot be heard itself.
std::vector<GainStep> gain_steps(const Clip& clip, const Take& take, Decibels base) {
  std::vector<GainStep> steps;
  std::size_t mark = 0;
  for (const Clause& clause : take.clauses) {
    const Decibels gain{base.value + clause.gain.value};
    const auto factor = static_cast<float>(gain.as_factor());
    if (steps.empty()) {
      steps.push_back({0, factor});
    } else if (!clause.words.empty() && factor != steps.back().factor) {
      const ClauseWord& first = clause.words.front();
      const auto found =
          std::find_if(clip.words.begin() + static_cast<std::ptrdiff_t>(mark), clip.words.end(),
                       [&](const WordMark& word) {
                         return word.sentence == first.sentence && word.source == first.source;
                       });
      if (found != clip.words.end()) {
        mark = static_cast<std::size_t>(found - clip.words.begin());
        const Samples begin = found->begin;
        const Samples before = found == clip.words.begin() ? begin : (found - 1)->end;
        steps.push_back({static_cast<std::size_t>((before + begin) / 2), factor});
      }
    }
  }
  if (steps.empty()) steps.push_back({0, static_cast<float>(base.as_factor())});
  return steps;
}

void apply_gain(const std::vector<GainStep>& steps, std::span<float> samples) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::size_t end = i + 1 < steps.size() ? steps[i + 1].from : samples.size();
    for (std::size_t at = steps[i].from; at < std::min(end, samples.size()); ++at) {
      samples[at] *= steps[i].factor;
    }
  }
}

void soften_edges(std::span<float> samples) {
  const std::size_t length = std::min(edge, samples.size() / 2);
  for (std::size_t i = 0; i < length; ++i) {
    const float factor = static_cast<float>(i) / static_cast<float>(length);
    samples[i] *= factor;
    samples[samples.size() - 1 - i] *= factor;
  }
}

}  // namespace

void master(Clip& clip, const Take& take, const Voice& voice, const LoudnessTarget& target) {
  std::vector<float> sound(clip.samples.size());
  std::transform(clip.samples.begin(), clip.samples.end(), sound.begin(),
                 [](std::int16_t sample) { return static_cast<float>(sample) / full_scale; });
  remove_dc(sound);
  const Decibels base{target.integrated.value - voice.calibrated_loudness.value};
  apply_gain(gain_steps(clip, take, base), sound);
  soften_edges(sound);
  limit(sound, {target.true_peak_ceiling.value - coding_headroom.value});
  std::transform(sound.begin(), sound.end(), clip.samples.begin(), [](float sample) {
    return static_cast<std::int16_t>(
        std::lrint(std::clamp(sample * full_scale, -full_scale, full_scale - 1)));
  });
}

}  // namespace nangdok
