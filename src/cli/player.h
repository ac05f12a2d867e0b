#pragma once

#include <cstdint>
#include <span>

namespace nangdok {

/// Plays mono samples at engine_rate through the machine's sound system (PulseAudio, PipeWire's
/// PulseAudio side, or ALSA) and waits for the end. Throws Error when there is none.
void play(std::span<const std::int16_t> samples);

}  // namespace nangdok
