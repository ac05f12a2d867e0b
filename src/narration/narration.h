#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "base/text_span.h"
#include "document/document.h"
#include "voice/voice.h"

namespace nangdok {

/// A word inside a clause, by the syllables that it has there.
struct ClauseWord {
  TextSpan source;                 ///< In the block's text.
  std::size_t sentence = 0;        ///< Index in the take's sentences.
  std::size_t first_syllable = 0;  ///< Counted from the start of the clause.
  std::size_t end_syllable = 0;
};

/// What is handed to the engine in one call: at most 80 syllables, at most 40 without a space, and
/// under 600 bytes (the engine drops or crashes on more).
struct Clause {
  std::string phonemes;  ///< Mnemonics, without the `[[ ]]`; chunks parted by spaces.
  std::size_t syllables = 0;
  std::vector<ClauseWord> words;
  double speed = 1.0;  ///< Factor on the voice's rate, role and user's speed together.
  Decibels gain{0};    ///< The role's, beside the voice's own.
  std::chrono::milliseconds pause_after{0};
};

/// A sentence of a take, as the account and the timeline name it.
struct TakeSentence {
  std::string text;
  TextSpan source;  ///< In the block's text.
};

/// One paragraph to be spoken: the unit of sound. Its samples depend on its text, the options and
/// the voice, and on nothing else.
struct Take {
  std::size_t block = 0;  ///< Index of the block in its chapter.
  BlockKind kind = BlockKind::paragraph;
  Role role = Role::body;
  std::vector<TakeSentence> sentences;
  std::vector<Clause> clauses;
  std::chrono::milliseconds pause_after{0};  ///< After the last clause's own pause is dropped.
};

/// A sentence with nothing to speak, and why.
struct UnspokenSentence {
  std::size_t block = 0;
  std::string text;
  std::string reason;
};

/// A chapter ready to be spoken: comes from a Document's chapter and a Voice, goes to `synth/` take
/// by take, and never holds sound.
struct ChapterNarration {
  std::string title;
  std::vector<Take> takes;
  std::vector<UnspokenSentence> left_out;
  std::chrono::milliseconds pause_before{0};  ///< Before the first take.
};

}  // namespace nangdok
