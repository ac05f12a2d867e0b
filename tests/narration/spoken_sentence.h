#pragma once

#include <string>
#include <string_view>

#include "korean/sentence.h"

namespace nangdok::testing {

/// A sentence from its phrases: words parted by spaces; `|` ends an accentual phrase, `||` an
/// intonation phrase, `,` `;` `”` a comma, a clause, a quotation; `“` opens a quoted phrase. Words
/// are pronounced as they are written, and a mark that touches a word stays with it.
Sentence spoken_sentence(std::string_view phrases, SentenceType type = SentenceType::statement);

/// `text` as often as `times` says, for sentences that are too long.
std::string repeated(const std::string& text, int times);

}  // namespace nangdok::testing
