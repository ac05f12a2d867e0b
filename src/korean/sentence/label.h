#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// The end of a label whose full stop is no final mark, at the start of a sentence: `1.` `2.3.`
/// `가.` `Ⅰ.` `IV.` `a.` `Q.` `A1.` `제3장.` `2단계.`; or `at`. `at_line_start` allows the letters
/// that could be a short sentence elsewhere (가., Q.).
std::size_t label_end(std::u32string_view text, std::size_t at, bool at_line_start);

/// The number of a label such as `3.` at `at`, or 0.
int label_number(std::u32string_view text, std::size_t at);

}  // namespace nangdok
