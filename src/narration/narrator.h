#pragma once

#include <chrono>
#include <string>

#include "document/document.h"
#include "korean/front_end.h"
#include "narration/narration.h"
#include "voice/voice.h"

namespace nangdok {

struct NarrationOptions {
  double speed = 1.0;  ///< 0.5 to 3.0; keeps the pitch.
};

/// Plans how the chapter is spoken: phonemes, tones, pauses.
ChapterNarration narrate(const Chapter& chapter, const KoreanFrontEnd& korean, const Voice& voice,
                         const NarrationOptions& options = {});

/// The take of one block alone, equal to the one narrate() gives for it but for `pause_after`,
/// which is then the one of the chapter's end. It has no clauses when nothing of the block can be
/// spoken.
Take narrate_block(const Block& block, std::size_t index, const KoreanFrontEnd& korean,
                   const Voice& voice, const NarrationOptions& options = {});

/// The phonemes of one sentence, for `read --as phonemes`.
std::string phonemes_of(const Sentence& sentence, const Voice& voice);

/// Length of the chapter's speech, estimated from its syllables; no engine is asked.
std::chrono::milliseconds estimate_length(const Chapter& chapter, const Voice& voice,
                                          const NarrationOptions& options = {});

}  // namespace nangdok
