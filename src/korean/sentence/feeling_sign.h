#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// The end of a run of signs of feeling (ㅋㅋ, ㅠㅠ, ^^, ♡, ~, ;;, :), emoji) that starts at `at`,
/// or `at` when none does. The run may hold blanks between its signs.
std::size_t feeling_end(std::u32string_view text, std::size_t at);

/// True when the text's last sign is one of feeling.
bool ends_with_feeling_sign(std::u32string_view text);

}  // namespace nangdok
