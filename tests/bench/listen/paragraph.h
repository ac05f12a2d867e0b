#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "korean/front_end.h"
#include "voice/analysis/spoken.h"

namespace nangdok::testing {

/// A paragraph as it would stand in a book: read, phrased, with its melody and its pauses.
std::vector<std::int16_t> spoken_paragraph(Speaker& speaker, const KoreanFrontEnd& korean,
                                           const std::string& text);

/// Samples at full scale 1.
Sound sound_of(const std::vector<std::int16_t>& samples);

}  // namespace nangdok::testing
