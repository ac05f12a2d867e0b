#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Signs that stand for a word: `&` 앤드, `@` 골뱅이, `§`, `№`, `㈜`, `①`, `°`.
MaybeReading read_word_sign(const Passage& passage, std::size_t at);

}  // namespace nangdok
