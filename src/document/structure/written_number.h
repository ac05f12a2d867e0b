#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// A number read at the start of a heading, with how many characters wrote it; 0 and 0 for none.
struct WrittenNumber {
  int value = 0;
  std::size_t length = 0;
};

/// Arabic digits (up to four), hanja (十二), Hangul (십이, 첫) or Roman numerals (XII, Ⅻ).
WrittenNumber written_number(std::u32string_view text);

/// Roman numerals alone, of capitals or the signs Ⅰ to Ⅻ.
WrittenNumber roman_number(std::u32string_view text);

}  // namespace nangdok
