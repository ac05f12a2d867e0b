#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Words in Latin letters from `at` on: acronyms by their letters or as words, single letters,
/// abbreviations with points (`C.H.`, `Mr.`), and runs of English words, the longest run at once.
MaybeReading read_latin(const Passage& passage, std::size_t at);

/// One written token of letters (no digits): `KTX`, `K-pop`, `ChatGPT`, `Newton`.
std::u32string read_latin_token(std::u32string_view token, const Lexicon& lexicon);

}  // namespace nangdok
