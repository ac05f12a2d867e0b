#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/text_span.h"

namespace nangdok {

/// One word (어절) of a sentence as it is read. A written token may give several: `11만명` gives
/// 십일만 and 명, both with the span of what they were read from.
struct Word {
  TextSpan source;               ///< In the block's text.
  std::u32string reading;        ///< Hangul syllables alone.
  std::u32string pronunciation;  ///< One syllable for each of `reading`, as 표준 발음법 has it.
  std::u32string marks_before;   ///< Opening quotation marks and brackets that touch the word.
  std::u32string marks_after;    ///< Commas, full stops, closing marks that touch it.
  std::string token_class;     ///< What was read: "hangul", "number+counter", "date", "acronym" …
  std::string reading_source;  ///< Why so: the rule, or the lexicon and its entry.
};

/// How strong the break after an accentual phrase is.
enum class Boundary {
  accentual_phrase,  ///< No pause: the next accentual phrase of the same intonation phrase follows.
  intonation_phrase,  ///< A short pause that no mark shows (a long subject, a long clause).
  comma,              ///< A written comma, or its like (middle dot in a list, a dash).
  clause,             ///< A connective ending with a comma, a semicolon, a colon.
  quotation,          ///< A sentence ends inside a quotation that goes on, or a quotation closes.
  sentence            ///< The end.
};

/// Words spoken as one accentual phrase (Jun 2000, K-ToBI): no break inside, one tone pattern.
struct AccentualPhrase {
  std::size_t first_word = 0;
  std::size_t end_word = 0;  ///< One past the last.
  Boundary after = Boundary::accentual_phrase;
  bool quoted = false;  ///< Inside “ ” or " ": the voice's second register.
};

enum class SentenceType {
  statement,
  yes_no_question,
  wh_question,
  exclamation,
  command,
  fragment  ///< A heading, a label, a noun alone.
};

/// One application of a rule of 표준 발음법 (or of the reading rules).
struct RuleApplied {
  std::string rule;          ///< "제18항 비음화"
  std::size_t word = 0;      ///< Index of the word,
  std::size_t syllable = 0;  ///< and of the syllable in it, where the change is heard.
};

/// One sentence, from its written form to its pronunciation: comes from the text of one block, goes
/// to `narration/`, and never knows which voice speaks it.
struct Sentence {
  TextSpan source;   ///< In the block's text.
  std::string text;  ///< As written, inner line breaks as spaces.
  SentenceType type = SentenceType::statement;
  std::vector<Word> words;               ///< Empty when nothing of it can be spoken (`***`).
  std::vector<AccentualPhrase> phrases;  ///< Cover `words` in order without gaps.
  std::vector<RuleApplied> rules;
};

}  // namespace nangdok
