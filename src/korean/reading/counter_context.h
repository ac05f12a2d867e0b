#pragma once

#include <string_view>

#include "korean/reading/counter.h"

namespace nangdok {

/// A counter that means two things, where it stands.
struct CounterUse {
  const Passage& passage;
  std::size_t number_begin = 0;
  std::size_t counter_end = 0;
  std::u32string_view name;
  std::int64_t value = -1;
};

/// A series and the cue that decided it.
struct SeriesChoice {
  NumeralSeries series = NumeralSeries::sino_korean;
  std::string why;
};

/// 3대 is 세 대 of trucks and 삼 대 of a family; 5번 is 다섯 번 of times and 오 번 of a list. The
/// nouns before and after decide, else the more frequent use.
SeriesChoice choose_series(const CounterUse& use);

}  // namespace nangdok
