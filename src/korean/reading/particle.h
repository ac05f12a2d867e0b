#pragma once

#include <string_view>

namespace nangdok {

/// True when Hangul that follows a noun or counter without a space is nothing but particles,
/// suffixes of amount (쯤, 씩, 짜리 …) and forms of the copula: `에서는`, `쯤이었다`. An empty tail
/// is one too.
bool is_particle_sequence(std::u32string_view tail);

/// Only particles and the copula, no suffix of amount: what may follow a name.
bool is_particle_after_noun(std::u32string_view tail);

}  // namespace nangdok
