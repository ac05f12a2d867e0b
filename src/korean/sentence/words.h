#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// The letters and digits from `at` to the next space or mark.
std::u32string_view word_at(std::u32string_view text, std::size_t at);

/// The Hangul syllables directly before `at`, back to a space or another sign.
std::u32string_view hangul_before(std::u32string_view text, std::size_t at);

}  // namespace nangdok
