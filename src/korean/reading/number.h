#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "korean/reading/passage.h"

namespace nangdok {

/// A number as it is written: digits with or without grouping commas, a decimal part, and the
/// Hangul magnitudes that mixed writing puts between them (`12억 5,000만`, `3만2000`, `2천4백`).
struct WrittenNumber {
  /// One stretch of digits and the magnitudes after it (`5,000만` is {"5000", "만"}).
  struct Part {
    std::u32string digits;
    std::u32string decimals;  ///< After the point; may be empty.
    std::u32string magnitude;
  };
  std::size_t end = 0;
  std::vector<Part> parts;
  bool grouped = false;  ///< Written with commas.

  [[nodiscard]] bool has_decimals() const { return !parts.back().decimals.empty(); }
  [[nodiscard]] bool has_magnitude() const { return !parts.back().magnitude.empty(); }
  /// Digits alone, no point and no magnitude.
  [[nodiscard]] bool is_plain() const {
    return parts.size() == 1 && !has_decimals() && !has_magnitude();
  }
  /// The value of a plain number of up to nine digits; -1 for any other.
  [[nodiscard]] std::int64_t small_value() const;
  /// A plain number written with zeros in front (`007`).
  [[nodiscard]] bool has_leading_zero() const;
};

/// True when a number and one of the separators stand before `begin`, as in a row: `1, 2, 3`.
bool continues_row(const Passage& passage, std::size_t begin, std::u32string_view separators);

/// The number written at `at`, or nothing when no digit stands there.
std::optional<WrittenNumber> parse_number(const Passage& passage, std::size_t at);

/// Digits in Sino-Korean numerals: 12345 → 만 이천삼백사십오 (a space after 만, 억 …). Without 일
/// before 십, 백, 천, and before 만 that leads. Beyond 경 the digits are read one by one.
std::u32string sino_korean(std::u32string_view digits);

/// The whole written number in Sino-Korean numerals: 12.05 → 십이 점 영오.
std::u32string sino_korean(const WrittenNumber& number);

/// Digit by digit, 0 as `zero`: 1588 → 일오팔팔.
std::u32string digit_by_digit(std::u32string_view digits, char32_t zero = U'공');

/// Native numerals before a counter, for 1 to 99: 한, 두, 세 … 스무, 스물한 … 아흔아홉.
std::u32string native_before_counter(std::int64_t value);

/// Native numerals standing alone, for 1 to 99: 하나, 둘 … 아흔아홉.
std::u32string native_alone(std::int64_t value);

/// English numerals as Korean reads them in names, 0 to 12: 제로, 원, 투, 쓰리 …
std::u32string english_number(std::int64_t value);

}  // namespace nangdok
