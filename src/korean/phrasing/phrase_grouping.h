#pragma once

#include <cstddef>
#include <vector>

#include "korean/phrasing/break_cost.h"

namespace nangdok {

/// Divides words of the given numbers of syllables into accentual phrases of 2 to 7 syllables at
/// the least total cost (Jun 2000: an accentual phrase has mostly 3 to 5). `gaps[i]` lies between
/// word i and i+1, `must_break[i]` ends a phrase there.
std::vector<std::size_t> accentual_phrase_ends(const std::vector<std::size_t>& syllables,
                                               const std::vector<GapCost>& gaps,
                                               const std::vector<bool>& must_break);

/// Divides accentual phrases into intonation phrases of some 8 to 18 syllables at the least total
/// cost; the same meaning of the arguments, one level up. Returns one past the last accentual
/// phrase of each.
std::vector<std::size_t> intonation_phrase_ends(const std::vector<std::size_t>& syllables,
                                                const std::vector<int>& break_costs,
                                                const std::vector<bool>& must_break);

}  // namespace nangdok
