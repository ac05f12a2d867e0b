#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// True when the full stop at `stop` belongs to an abbreviation (Mr. e.g. U.N. Ph.D. No. 3) or to
/// an initial (A. A. 밀른, 조지 W. 부시) and ends no sentence.
bool is_abbreviation_stop(std::u32string_view text, std::size_t stop);

}  // namespace nangdok
