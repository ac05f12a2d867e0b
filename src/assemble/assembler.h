#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "assemble/timeline.h"
#include "narration/narration.h"
#include "synth/clip.h"

namespace nangdok {

/// Takes samples in order; the next stage of the line.
using SampleSink = std::function<void(std::span<const std::int16_t>)>;

/// Stitches mastered clips and the pauses between them into one stretch of sound, handed on as it
/// grows, and keeps the timeline. Holds no more sound than one buffer.
class Assembler {
 public:
  /// `room_tone`: the level of a tone under all sound and silence; without one, silence is zero.
  Assembler(std::string chapter_title, SampleSink sink,
            std::optional<Decibels> room_tone = std::nullopt);

  /// Appends silence of `length`, to the nearest sample. Throws Error when it is negative.
  void silence(std::chrono::milliseconds length);

  /// Appends the clip and then the take's pause. `block_text` is the text its spans refer to.
  /// Throws Error when the clip's sentences are not the take's.
  void append(const Take& take, const std::string& block_text, const Clip& clip);

  /// Samples handed on so far: where the next thing appended begins.
  [[nodiscard]] Samples position() const { return timeline_.length; }

  /// The timeline of all that was appended.
  [[nodiscard]] Timeline finish();

 private:
  Timeline timeline_;
  SampleSink sink_;
  std::optional<Decibels> room_tone_;
};

}  // namespace nangdok
