#include "korean/reading/fraction.h"

#include <array>
#include <utility>

#include "korean/reading/number.h"
#include "korean/reading/quantity.h"

namespace nangdok {
namespace {

struct VulgarFraction {
  char32_t character;
  std::u32string_view reading;
};

constexpr std::array<VulgarFraction, 18> vulgar_fractions = {{{U'½', U"이분의 일"},
                                                              {U'⅓', U"삼분의 일"},
                                                              {U'⅔', U"삼분의 이"},
                                                              {U'¼', U"사분의 일"},
                                                              {U'¾', U"사분의 삼"},
                                                              {U'⅕', U"오분의 일"},
                                                              {U'⅖', U"오분의 이"},
                                                              {U'⅗', U"오분의 삼"},
                                                              {U'⅘', U"오분의 사"},
                                                              {U'⅙', U"육분의 일"},
                                                              {U'⅚', U"육분의 오"},
                                                              {U'⅛', U"팔분의 일"},
                                                              {U'⅜', U"팔분의 삼"},
                                                              {U'⅝', U"팔분의 오"},
                                                              {U'⅞', U"팔분의 칠"},
                                                              {U'⅐', U"칠분의 일"},
                                                              {U'⅑', U"구분의 일"},
                                                              {U'⅒', U"십분의 일"}}};

std::u32string_view vulgar_at(const Passage& passage, std::size_t at) {
  for (const VulgarFraction& fraction : vulgar_fractions) {
    if (fraction.character == passage.at(at)) return fraction.reading;
  }
  return {};
}

TokenReading token_of(const Passage& passage, std::size_t at, std::size_t end,
                      std::u32string reading) {
  return {end,
          std::move(reading),
          "fraction",
          "numerator over denominator",
          number_begins_word(passage, at),
          {}};
}

/// What is measured by the fraction: 1/2컵, 3/8cm.
void add_measure(const Passage& passage, std::size_t at, TokenReading& token) {
  WrittenNumber fraction;
  fraction.end = token.end;
  fraction.parts.push_back({U"1", U"5", U""});  // not whole: the measure takes no native numeral
  if (const auto measure = find_measure(passage, at, fraction)) {
    token.reading = with_measure(token.reading, *measure);
    token.end = measure->end;
  }
}

MaybeReading with_latin_denominator(const Passage& passage, std::size_t at,
                                    const WrittenNumber& numerator) {
  const char32_t letter = passage.at(numerator.end + 1);
  if ((letter != U'N' && letter != U'n') || is_latin(passage.at(numerator.end + 2))) {
    return std::nullopt;
  }
  return token_of(passage, at, numerator.end + 2, U"엔분의 " + sino_korean(numerator));
}

}  // namespace

MaybeReading read_fraction(const Passage& passage, std::size_t at) {
  if (const std::u32string_view reading = vulgar_at(passage, at); !reading.empty()) {
    TokenReading token = token_of(passage, at, at + 1, std::u32string(reading));
    add_measure(passage, at, token);
    return token;
  }
  const auto numerator = parse_number(passage, at);
  if (!numerator || !numerator->is_plain()) return std::nullopt;
  if (const std::u32string_view part = vulgar_at(passage, numerator->end); !part.empty()) {
    const std::u32string whole = sino_korean(*numerator);
    const bool closed = hangul::final_coda(whole) != hangul::NO_CODA;
    TokenReading token = token_of(passage, at, numerator->end + 1,
                                  whole + (closed ? U"과 " : U"와 ") + std::u32string(part));
    add_measure(passage, at, token);
    return token;
  }
  if (passage.starts_with(numerator->end, U"분의")) {
    // 3분의 2: here the denominator comes first, and no native numeral is taken.
    const auto upper = parse_number(passage, passage.skip_spaces(numerator->end + 2));
    if (!upper) return std::nullopt;
    TokenReading token =
        token_of(passage, at, upper->end, sino_korean(*numerator) + U"분의 " + sino_korean(*upper));
    add_measure(passage, at, token);
    return token;
  }
  const char32_t slash = passage.at(numerator->end);
  if (slash != U'/' && slash != U'⁄') return std::nullopt;
  // 1/2/3번: a choice.
  if (continues_row(passage, at, U"/")) return std::nullopt;
  if (auto reading = with_latin_denominator(passage, at, *numerator)) return reading;
  const bool root = passage.at(numerator->end + 1) == U'√';
  const auto denominator = parse_number(passage, numerator->end + (root ? 2 : 1));
  if (!denominator || !denominator->is_plain() || passage.at(denominator->end) == U'/') {
    return std::nullopt;
  }
  const std::size_t quarter = passage.skip_spaces(denominator->end);
  if (passage.starts_with(quarter, U"분기")) {
    return token_of(passage, at, quarter, sino_korean(*numerator) + sino_korean(*denominator));
  }
  const std::int64_t year = numerator->small_value();
  const bool years = year >= 1900 && year < 2100 && denominator->small_value() == (year + 1) % 100;
  if (years) {
    // 2022/23 시즌: a year and the next.
    return token_of(passage, at, denominator->end,
                    sino_korean(*numerator) + U" " + sino_korean(*denominator));
  }
  const bool blood_pressure = passage.starts_with(passage.skip_spaces(denominator->end), U"mmHg") ||
                              passage.previous_word(at).starts_with(U"혈압");
  if (blood_pressure) {
    return token_of(passage, at, numerator->end + 1, sino_korean(*numerator) + U"에 ");
  }
  std::u32string over = sino_korean(*denominator);
  if (root) over.insert(0, U"루트 ");
  TokenReading token =
      token_of(passage, at, denominator->end, over + U"분의 " + sino_korean(*numerator));
  add_measure(passage, at, token);
  return token;
}

}  // namespace nangdok
