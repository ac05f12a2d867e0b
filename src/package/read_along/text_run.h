#pragma once

#include <string>
#include <vector>

#include "assemble/timeline.h"

namespace nangdok {

/// A stretch of a sentence's written text: a word with its time, or what stands between words.
struct TextRun {
  std::string text;
  bool is_word = false;
  Samples begin = 0;  ///< In the piece's timeline.
  Samples end = 0;
};

/// The sentence cut into runs that give its text when put together. Words read from one written
/// token (`11만명`: 십일만 명) are one run; where words are not known the sentence is one run.
std::vector<TextRun> text_runs(const SentenceTime& sentence);

}  // namespace nangdok
