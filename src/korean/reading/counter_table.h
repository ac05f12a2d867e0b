#pragma once

#include <optional>
#include <string_view>

#include "korean/reading/counter.h"

namespace nangdok {

/// The longest counter that begins `text`, with the series it takes.
struct CounterEntry {
  std::u32string_view name;
  NumeralSeries series = NumeralSeries::sino_korean;
  bool ambiguous = false;  ///< Two counters of one spelling: the context decides.
};

std::optional<CounterEntry> longest_counter(std::u32string_view text);

}  // namespace nangdok
