#pragma once

#include <vector>

#include "base/audio_units.h"
#include "narration/narration.h"
#include "synth/clip.h"
#include "voice/voice.h"

namespace nangdok {

/// How loud the book is to be.
struct LoudnessTarget {
  Lufs integrated{-19};
  Decibels true_peak_ceiling{-3};  ///< dBTP of the decoded file.
};

/// Brings one take to the target: DC removed, the voice's calibrated gain and the clauses' own
/// applied, peaks held under the ceiling by a limiter that looks no further than the take. Nothing
/// outside the take decides, so that a preview is the book's own samples.
void master(Clip& clip, const Take& take, const Voice& voice, const LoudnessTarget& target);

/// What was measured over a stretch of sound.
struct Measurement {
  Lufs integrated{-70};
  Decibels true_peak{-120};
  Decibels rms{-120};
  Decibels noise_floor{-120};
};

}  // namespace nangdok
