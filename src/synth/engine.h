#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/audio_units.h"
#include "narration/narration.h"
#include "synth/clip.h"
#include "voice/voice.h"

namespace nangdok {

/// eSpeak NG, opened once for one voice. The library keeps its state in globals, so a process has
/// at most one Engine in its life, used by one thread.
class Engine {
 public:
  /// Opens the engine with the voice's data. Throws Error when the data is missing or is not the
  /// one that the library opened.
  explicit Engine(const Voice& voice);
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine();

  /// Speaks the take: one engine call a clause, trailing silence of the engine trimmed, the
  /// clause's pauses put in, every syllable's event checked off. The same samples for the same take
  /// whatever was spoken before. Throws Error with the sentence when the engine left something
  /// unspoken.
  Clip speak(const Take& take);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace nangdok
