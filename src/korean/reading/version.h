#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Figures with two or more points (`1.2.3`, `192.168.0.1`): number by number with 점. `v1.4` and
/// `ver. 2` are 버전.
MaybeReading read_version(const Passage& passage, std::size_t at);

}  // namespace nangdok
