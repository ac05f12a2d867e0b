#pragma once

#include <chrono>

#include "document/document.h"
#include "korean/sentence.h"
#include "voice/voice.h"

namespace nangdok {

/// The silence after a boundary inside a block, at speed 1.
std::chrono::milliseconds pause_after(Boundary boundary, const Pauses& pauses);

/// The silence after a sentence that another of the same block follows, at speed 1.
std::chrono::milliseconds pause_after_sentence(BlockKind kind, const Pauses& pauses);

/// The silence after `block`, at speed 1; `next` is the block after it, or nullptr at the end of
/// the chapter.
std::chrono::milliseconds pause_after_block(const Block& block, const Block* next,
                                            const Pauses& pauses);

/// A pause at another speed: in proportion, rounded to the nearest millisecond.
std::chrono::milliseconds at_speed(std::chrono::milliseconds pause, double speed);

}  // namespace nangdok
