#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// `1/2` 이분의 일, `½`, `2½` 이와 이분의 일, `1/4분기` 일사분기, `1/N` 엔분의 일.
MaybeReading read_fraction(const Passage& passage, std::size_t at);

}  // namespace nangdok
