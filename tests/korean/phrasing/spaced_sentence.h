#pragma once

#include <string>
#include <string_view>

#include "korean/sentence.h"

namespace nangdok::testing {

/// A sentence of the text as `reading/` hands it on, for text that is all Hangul: one word for each
/// spaced piece, its marks beside it.
Sentence spaced_sentence(std::string_view text);

/// The phrases of a sentence on one line: `|` after an accentual phrase, `||` an intonation phrase,
/// `,` a comma, `;` a clause, `”` a quotation, `.` the sentence; `“` before a quoted phrase.
std::string phrases_of(const Sentence& sentence);

}  // namespace nangdok::testing
