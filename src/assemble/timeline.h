#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/audio_units.h"
#include "base/text_span.h"
#include "document/document.h"

namespace nangdok {

struct WordTime {
  TextSpan source;  ///< In the block's text.
  std::string text;
  Samples begin = 0;
  Samples end = 0;
};

struct SentenceTime {
  std::string text;
  TextSpan source;
  Samples begin = 0;
  Samples end = 0;
  std::vector<WordTime> words;
};

struct ParagraphTime {
  std::size_t block = 0;  ///< Index in the chapter.
  BlockKind kind = BlockKind::paragraph;
  Samples begin = 0;
  Samples end = 0;
  std::vector<SentenceTime> sentences;
};

/// When everything of a chapter is heard, in samples at engine_rate from the chapter's start: comes
/// from the clips, goes to `package/`, which turns it into times of the finished file.
struct Timeline {
  std::string title;
  Samples length = 0;
  std::vector<ParagraphTime> paragraphs;
};

}  // namespace nangdok
