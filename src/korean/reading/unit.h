#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "korean/reading/passage.h"

namespace nangdok {

/// A unit of measure read in full.
struct Unit {
  std::size_t end = 0;
  std::u32string before;   ///< 시속, 화씨: said before the number.
  std::u32string reading;  ///< 킬로미터, 제곱미터
  bool temperature = false;
};

/// The unit whose symbol stands at `at` (`km`, `㎡`, `m/s`, `℃`, `kcal`), a space before it
/// allowed where the symbol cannot be mistaken for a word. Nothing when there is none.
std::optional<Unit> find_unit(const Passage& passage, std::size_t at);

/// What a quantity is counted by: `/kg` 킬로그램당, `/일` 일당.
struct Denominator {
  std::size_t end = 0;
  std::u32string reading;
};

/// The denominator whose slash stands at `slash`, or nothing.
std::optional<Denominator> find_denominator(const Passage& passage, std::size_t slash);

/// A unit without a number before it: `kg당`, `cm로`, `㎡`.
MaybeReading read_unit_alone(const Passage& passage, std::size_t at);

}  // namespace nangdok
