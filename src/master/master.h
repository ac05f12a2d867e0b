#pragma once

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

/// How far below the ceiling the limiter holds the master: lossy coding moves peaks up by as much.
/// The bench prints the overshoot of each encoder.
inline constexpr Decibels coding_headroom{1.0};

/// Brings one take to the target: DC removed, the voice's calibrated gain and the clauses' own
/// applied, peaks held under the ceiling by a limiter that looks no further than the take. Nothing
/// outside the take decides, so that a preview is the book's own samples. The clip keeps its length
/// and its marks; its first and last samples are near zero, so that it joins silence without a
/// click.
void master(Clip& clip, const Take& take, const Voice& voice, const LoudnessTarget& target);

}  // namespace nangdok
