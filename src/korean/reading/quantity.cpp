#include "korean/reading/quantity.h"

#include <utility>

#include "korean/reading/counter_table.h"
#include "korean/reading/money.h"
#include "korean/reading/particle.h"
#include "korean/reading/percent.h"
#include "korean/reading/unit.h"

namespace nangdok {
namespace {

/// 1째 첫째, 2째 둘째, 3째 셋째.
MaybeReading read_place_in_order(const Passage& passage, std::size_t at,
                                 const WrittenNumber& number) {
  const std::int64_t value = number.small_value();
  if (passage.at(number.end) != U'째' || value < 1 || value > 99) return std::nullopt;
  return TokenReading{number.end + 1,
                      (value == 1 ? U"첫" : native_alone(value)) + U"째",
                      "number",
                      "place in an order",
                      number_begins_word(passage, at),
                      {}};
}

/// 50명/일, 1,000원/kg: what it is counted by is said first.
void take_denominator(const Passage& passage, Measure& measure) {
  if (const auto per = find_denominator(passage, measure.end)) {
    measure.before = per->reading;
    measure.end = per->end;
  }
}

}  // namespace

std::optional<Measure> find_measure(const Passage& passage, std::size_t begin,
                                    const WrittenNumber& number) {
  if (const auto percent = find_percent(passage, number.end)) {
    return Measure{percent->end,  {}, {}, std::u32string(percent->reading), "percent",
                   "percent sign"};
  }
  if (auto unit = find_unit(passage, number.end)) {
    Measure measure{unit->end,     {},           std::move(unit->before), std::move(unit->reading),
                    "number+unit", "unit symbol"};
    // A spoon or an hour is counted as its word is: 두 큰술, 세 시간.
    if (const auto word = longest_counter(measure.after);
        word && word->name == measure.after && word->series != NumeralSeries::sino_korean) {
      measure.counter = Counter{word->name, measure.end, word->series, measure.why};
    }
    return measure;
  }
  if (const auto currency = find_currency(passage, number.end)) {
    Measure measure{currency->end,  {}, {}, std::u32string(currency->name), "money",
                    "currency sign"};
    take_denominator(passage, measure);
    return measure;
  }
  auto counter = find_counter(passage, begin, number);
  if (!counter) return std::nullopt;
  Measure measure;
  measure.end = counter->end;
  measure.after = counter->name;
  measure.token_class = "number+counter";
  measure.why = counter->why;
  measure.counter = std::move(counter);
  take_denominator(passage, measure);
  return measure;
}

std::u32string read_numerals(const WrittenNumber& number, const std::optional<Measure>& measure) {
  if (measure && measure->counter) return read_before_counter(number, *measure->counter);
  if (number.has_leading_zero()) return digit_by_digit(number.parts[0].digits);
  return sino_korean(number);
}

std::u32string with_measure(const std::u32string& numerals, const Measure& measure) {
  std::u32string reading = measure.before;
  if (!reading.empty()) reading += U' ';
  reading += numerals;
  reading += U' ';
  reading += measure.after;
  return reading;
}

bool number_begins_word(const Passage& passage, std::size_t at) {
  const char32_t before = passage.before(at);
  if (before == U'°' || before == U'′' || before == U'\'' || before == U'%') return true;
  return hangul::is_syllable(before) && before != U'제';
}

MaybeReading read_quantity(const Passage& passage, std::size_t at) {
  const auto number = parse_number(passage, at);
  if (!number) return std::nullopt;
  const auto measure = find_measure(passage, at, *number);
  if (!measure && number->is_plain() && passage.before(at) == U'초' && at >= 2 &&
      is_digit(passage.text[at - 2])) {
    return TokenReading{number->end, digit_by_digit(number->parts[0].digits, U'영'),
                        "number",    "hundredths of a second",
                        true,        {}};
  }
  if (auto place = read_place_in_order(passage, at, *number)) return place;
  TokenReading token;
  token.begins_word = number_begins_word(passage, at);
  token.reading = read_numerals(*number, measure);
  token.end = number->end;
  token.token_class = "number";
  token.reading_source = "Sino-Korean numerals";
  if (measure) {
    token.reading = with_measure(token.reading, *measure);
    if (!measure->before.empty()) token.begins_word = true;
    token.end = measure->end;
    token.token_class = measure->token_class;
    token.reading_source = measure->why;
    if (measure->before.ends_with(U"당")) adapt_particle(passage, token);
  }
  return token;
}

MaybeReading read_bare_decimal(const Passage& passage, std::size_t at) {
  const char32_t before = passage.before(at);
  const bool opens = before == U'\0' || is_space(before) || is_opening_mark(before);
  if (passage.at(at) != U'.' || !opens || !is_digit(passage.at(at + 1))) return std::nullopt;
  WrittenNumber number;
  std::size_t end = at + 1;
  while (is_digit(passage.at(end))) ++end;
  number.end = end;
  number.parts.push_back({U"0", std::u32string(passage.text.substr(at + 1, end - at - 1)), U""});
  if (passage.at(end) == U'.' && is_digit(passage.at(end + 1))) return std::nullopt;
  TokenReading token{end, sino_korean(number), "number", "a decimal without its zero", true, {}};
  if (const auto measure = find_measure(passage, at, number)) {
    token.reading = with_measure(token.reading, *measure);
    token.end = measure->end;
  }
  return token;
}

MaybeReading read_scientific(const Passage& passage, std::size_t at) {
  const auto number = parse_number(passage, at);
  if (!number || number->has_magnitude() || to_lower(passage.at(number->end)) != U'e') {
    return std::nullopt;
  }
  std::size_t begin = number->end + 1;
  const char32_t sign = passage.at(begin);
  if (sign == U'-' || sign == U'+') ++begin;
  std::size_t end = begin;
  while (is_digit(passage.at(end))) ++end;
  const bool told = sign == U'-' || sign == U'+' || number->has_decimals();
  if (end == begin || end - begin > 3 || is_latin(passage.at(end)) || !told) return std::nullopt;
  const std::u32string exponent = sino_korean(passage.text.substr(begin, end - begin));
  return TokenReading{end,
                      sino_korean(*number) + U" 곱하기 십의 " +
                          (sign == U'-' ? U"마이너스 " : U"") + exponent + U" 제곱",
                      "number",
                      "scientific notation",
                      number_begins_word(passage, at),
                      {}};
}

}  // namespace nangdok
