#pragma once

#include <optional>
#include <string>

#include "korean/reading/counter.h"
#include "korean/reading/number.h"
#include "korean/reading/passage.h"

namespace nangdok {

/// What makes a number a quantity: the counter, unit or currency behind it and the words that they
/// put before it (시속, 영하).
struct Measure {
  std::size_t end = 0;
  std::optional<Counter> counter;  ///< Decides the numerals; without one they are Sino-Korean.
  std::u32string before;
  std::u32string after;
  std::string token_class;
  std::string why;
};

/// The measure of the number written at [begin, number.end), or nothing.
std::optional<Measure> find_measure(const Passage& passage, std::size_t begin,
                                    const WrittenNumber& number);

/// The numerals of a number as its measure asks for them.
std::u32string read_numerals(const WrittenNumber& number, const std::optional<Measure>& measure);

/// Numerals and measure put together: 시속 백 킬로미터.
std::u32string with_measure(const std::u32string& numerals, const Measure& measure);

/// A number with what follows it: `3명`, `7.5km`, `12.5%`, `3만2000원`, `2025`.
MaybeReading read_quantity(const Passage& passage, std::size_t at);

/// `.312`, `.5mm`: a decimal whose zero is not written.
MaybeReading read_bare_decimal(const Passage& passage, std::size_t at);

/// `1.6e-19`: a power of ten behind the number.
MaybeReading read_scientific(const Passage& passage, std::size_t at);

/// True when a number at `at` begins a word of its own behind Hangul (약3만), not behind 제.
bool number_begins_word(const Passage& passage, std::size_t at);

}  // namespace nangdok
