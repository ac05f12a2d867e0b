#pragma once

#include <string>
#include <vector>

#include "voice/analysis/spoken.h"

namespace nangdok::testing {

/// One measured figure of a voice.
struct Figure {
  std::string group;  ///< "vowels", "stops" …
  std::string name;
  std::string unit;
  double value = 0;
};

/// Every contrast of Korean measured on the voice, always in the same order.
std::vector<Figure> measure_contrasts(Speaker& speaker);

}  // namespace nangdok::testing
