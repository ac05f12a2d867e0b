#pragma once

#include <string_view>

#include "korean/reading/passage.h"

namespace nangdok {

/// True when Hangul that follows a noun or counter without a space is nothing but particles,
/// suffixes of amount (쯤, 씩, 짜리 …) and forms of the copula: `에서는`, `쯤이었다`. An empty tail
/// is one too.
bool is_particle_sequence(std::u32string_view tail);

/// Only particles and the copula, no suffix of amount: what may follow a name.
bool is_particle_after_noun(std::u32string_view tail);

/// The particle behind what a token reads was written for the last sound of its signs; where the
/// reading puts another word last (35㎍/㎥로, 마이크로그램으로), it follows that word. Takes the
/// particle into the token.
void adapt_particle(const Passage& passage, TokenReading& token);

}  // namespace nangdok
