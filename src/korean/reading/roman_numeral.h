#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Roman numerals where they number something: `제IV장`, `타입 II`, `루이 XIV세`, `Ⅳ부`. The
/// characters Ⅰ to Ⅻ always; letters only where a word before or a counter after asks for a number.
MaybeReading read_roman_numeral(const Passage& passage, std::size_t at);

}  // namespace nangdok
