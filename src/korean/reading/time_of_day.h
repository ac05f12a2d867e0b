#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// `4:20`, `20:15`, `10:30:05`, `AM 9:00`: hours 1 to 12 native, the rest Sino-Korean; `:00` is
/// silent. What reads better as a score or a ratio (`4:1`, `21:15로 이겼다`) is none.
MaybeReading read_time_of_day(const Passage& passage, std::size_t at);

}  // namespace nangdok
