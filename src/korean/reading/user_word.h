#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// The user's own reading of what stands at `at`: the longest entry of the strongest lexicon that
/// ends at a word's end or, a noun, before a particle. Goes before every rule.
MaybeReading read_user_word(const Passage& passage, std::size_t at);

}  // namespace nangdok
