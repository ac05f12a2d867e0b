#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Abbreviations and initials: `Mr.`, `No. 5`, `U.S.`, `C.H. Firth`.
MaybeReading read_abbreviation(const Passage& passage, std::size_t at);

}  // namespace nangdok
