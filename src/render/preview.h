#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "assemble/timeline.h"
#include "document/document.h"
#include "korean/front_end.h"
#include "render/options.h"
#include "synth/engine.h"
#include "voice/voice.h"

namespace nangdok {

/// A paragraph by its number in the whole document, from 1.
struct NumberedParagraph {
  std::size_t number = 0;
  std::size_t chapter = 0;  ///< Index in the document.
  std::size_t block = 0;    ///< Index in the chapter.
};

std::vector<NumberedParagraph> number_paragraphs(const Document& document);

/// Sound of some paragraphs, with the pauses between them but not after the last.
struct Preview {
  std::vector<std::int16_t> samples;  ///< Mono at engine_rate: the samples that the book's WAV has.
  Timeline timeline;                  ///< From the first sample.
};

/// Speaks paragraphs `first` to `last` (indices in `paragraphs`), which must lie in one chapter or
/// in chapters that follow one another.
Preview preview_paragraphs(const Document& document,
                           const std::vector<NumberedParagraph>& paragraphs, std::size_t first,
                           std::size_t last, const KoreanFrontEnd& korean, const Voice& voice,
                           const SoundOptions& sound, Engine& engine);

/// The samples as a WAV file.
std::string wav_bytes(const std::vector<std::int16_t>& samples);

}  // namespace nangdok
