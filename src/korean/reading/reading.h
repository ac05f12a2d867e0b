#pragma once

#include <string_view>
#include <vector>

#include "base/text_span.h"
#include "korean/sentence.h"

namespace nangdok {

class Lexicon;
struct UserEntry;

/// Reads the sentence at `span` of `text` aloud in Hangul: numbers, units, Latin letters, hanja and
/// signs become the words a Korean reader would say. Fills each Word but for its pronunciation.
/// What cannot be spoken gives no word. The whole `text` is given so that context may decide.
std::vector<Word> read_aloud(std::u32string_view text, TextSpan span, const Lexicon& lexicon);

/// The entries of the user's lexicons by which something in the span is read, in order.
std::vector<const UserEntry*> user_entries_in(std::u32string_view text, TextSpan span,
                                              const Lexicon& lexicon);

}  // namespace nangdok
