#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/audio_units.h"
#include "base/text_span.h"

namespace nangdok {

struct WordMark {
  TextSpan source;           ///< In the block's text.
  std::size_t sentence = 0;  ///< Index in the take's sentences.
  Samples begin = 0;         ///< In the clip.
  Samples end = 0;
};

struct SentenceMark {
  Samples begin = 0;
  Samples end = 0;
};

/// The speech of one clause, without the pause after it; a clause's gain is for `master/` to apply.
struct ClauseMark {
  Samples begin = 0;
  Samples end = 0;
};

/// The sound of one take as the engine gave it, pauses between its clauses included, the pause
/// after it not: comes from a Take, goes to `master/` and `assemble/`, and never changes its
/// length.
struct Clip {
  std::vector<std::int16_t> samples;  ///< Mono at engine_rate.
  std::vector<WordMark> words;
  std::vector<ClauseMark> clauses;      ///< One for each of the take's.
  std::vector<SentenceMark> sentences;  ///< One for each of the take's.
};

}  // namespace nangdok
