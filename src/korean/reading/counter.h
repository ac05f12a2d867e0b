#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "korean/reading/number.h"

namespace nangdok {

/// Which numerals a counter takes.
enum class NumeralSeries {
  native,           ///< 한, 두 … 아흔아홉
  native_below_20,  ///< native to 19, Sino-Korean from 20 on (both are usual there)
  clock,            ///< 시: native to 12, then Sino-Korean
  sino_korean
};

/// A counter found behind a number.
struct Counter {
  std::u32string_view name;
  std::size_t end = 0;
  NumeralSeries series = NumeralSeries::sino_korean;
  std::string why;
};

/// The counter that follows the number written at [begin, number.end), with or without a space;
/// counters that mean two things are decided by their context. Nothing when no known counter
/// follows.
std::optional<Counter> find_counter(const Passage& passage, std::size_t begin,
                                    const WrittenNumber& number);

/// The number before a counter: 3 and 명 give 세; 3 and 달 석; 2.5 and 시간 이 점 오.
std::u32string read_before_counter(const WrittenNumber& number, const Counter& counter);

}  // namespace nangdok
