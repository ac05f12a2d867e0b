#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// True when the full stop at `stop`, after a digit, belongs to a decimal or version (2.71, 2.0.1)
/// or to a date (2020. 1. 2., 2020.1.2., 3. 1. 운동) and ends no sentence.
bool is_number_stop(std::u32string_view text, std::size_t stop);

}  // namespace nangdok
