#include "korean/reading/range.h"

#include <array>
#include <unordered_set>
#include <utility>

#include "korean/reading/number.h"
#include "korean/reading/particle.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

constexpr std::array<std::u32string_view, 9> native_neighbours = {
    U"", U"한두", U"두세", U"서너", U"네다섯", U"대여섯", U"예닐곱", U"일고여덟", U"여덟아홉"};
constexpr std::array<std::u32string_view, 9> sino_neighbours = {
    U"", U"일이", U"이삼", U"삼사", U"사오", U"오륙", U"육칠", U"칠팔", U"팔구"};

bool is_range_sign(char32_t c) {
  return c == U'~' || c == U'–' || c == U'—' || c == U'-' || c == U'―';
}

/// Counters that name a place in an order rather than an amount: their ranges are no estimates.
bool names_an_order(std::u32string_view counter) {
  static const auto names =
      word_set(U"월 월호 일자 교시 호 호선 쪽 페이지 조 항 절 반 장 번 회차 학년 강");
  return names.contains(counter);
}

/// 유월, 시월: the numerals change before 월, so both months are named.
bool names_both_ends(const Measure& measure) {
  if (!measure.before.empty()) return true;
  if (!measure.counter) return false;
  return measure.counter->series != NumeralSeries::sino_korean ||
         measure.counter->name.starts_with(U"월");
}

/// Where the upper number begins, behind the lower one that ends at `i`.
std::size_t upper_begin(const Passage& passage, std::size_t i) {
  std::size_t sign = passage.skip_spaces(i);
  if (!is_range_sign(passage.at(sign))) return 0;
  const bool hyphen = passage.at(sign) == U'-';
  if (hyphen && sign != i) return 0;
  const std::size_t begin = passage.skip_spaces(sign + 1);
  if (hyphen && begin != sign + 1) return 0;
  return is_digit(passage.at(begin)) ? begin : 0;
}

/// `5,6명` and `5, 6명`: neighbours with a comma.
std::size_t comma_neighbour(const Passage& passage, std::size_t i) {
  if (passage.at(i) != U',' && passage.at(i) != U'·') return 0;
  const std::size_t begin = passage.skip_spaces(i + 1);
  // 1·2·3공화국 and 1, 2, 3등 count them up.
  const bool row = passage.at(begin + 1) == passage.at(i) ||
                   continues_row(passage, i - 1, passage.text.substr(i, 1));
  if (row) return 0;
  const bool one_digit = is_digit(passage.at(begin)) && !is_digit(passage.at(begin + 1));
  return one_digit ? begin : 0;
}

std::optional<std::u32string> neighbours(const WrittenNumber& low, const WrittenNumber& high,
                                         const std::optional<Measure>& measure) {
  if (!low.is_plain() || high.parts.size() != 1 || high.has_decimals()) return std::nullopt;
  if (low.parts[0].digits.size() != 1 || high.parts[0].digits.size() != 1) return std::nullopt;
  const char32_t first = low.parts[0].digits[0];
  if (first == U'0' || high.parts[0].digits[0] != first + 1) return std::nullopt;
  const auto index = static_cast<std::size_t>(first - U'0');
  if (high.has_magnitude()) {
    return std::u32string(sino_neighbours.at(index)) + high.parts[0].magnitude;
  }
  if (!measure || !measure->counter) return std::nullopt;
  const bool native = measure->counter->series != NumeralSeries::sino_korean;
  // 2~3호, as numbers of things; but 2~3번, as times, is an estimate.
  if (!native && names_an_order(measure->counter->name)) return std::nullopt;
  if (measure->counter->series == NumeralSeries::clock) return std::nullopt;
  return std::u32string(native ? native_neighbours.at(index) : sino_neighbours.at(index));
}

/// `2~3만 원` names 만 once for both.
void share_magnitude(WrittenNumber& low, const WrittenNumber& high) {
  if (low.is_plain() && high.parts.size() == 1 && high.has_magnitude()) {
    low.parts.front().magnitude = high.parts.front().magnitude;
  }
}

/// `18:00` up to `end`, or from `begin` on.
bool ends_clock(const Passage& passage, std::size_t end) {
  return end >= 4 && is_digit(passage.text[end - 1]) && is_digit(passage.text[end - 2]) &&
         passage.text[end - 3] == U':' && is_digit(passage.text[end - 4]);
}

bool begins_clock(const Passage& passage, std::size_t begin) {
  std::size_t i = begin;
  while (is_digit(passage.at(i))) ++i;
  return i != begin && i - begin <= 2 && passage.at(i) == U':' && is_digit(passage.at(i + 1)) &&
         is_digit(passage.at(i + 2));
}

/// `9시`, `3월` before the sign at `left`.
bool follows_quantity(const Passage& passage, std::size_t left) {
  std::size_t digit = left;
  while (hangul::is_syllable(passage.before(digit))) --digit;
  return digit != left && is_digit(passage.before(digit));
}

/// `오후 6시`, `다음 날 5시`, `현재` behind the sign.
bool opens_quantity(const Passage& passage, std::size_t right) {
  static const auto times = word_set(
      U"오전 오후 새벽 아침 저녁 밤 낮 정오 자정 다음 이튿날 익일 현재 지금 영하 영상 지하 지상");
  return starts_with_any(passage.hangul_run(right), times);
}

bool is_year_pair(const WrittenNumber& low, const WrittenNumber& high) {
  const auto from = low.small_value();
  const auto to = high.small_value();
  return from >= 1000 && from < 2100 && to > from && to < 2200;
}

}  // namespace

MaybeReading read_range(const Passage& passage, std::size_t at) {
  auto low = parse_number(passage, at);
  if (!low) return std::nullopt;
  const auto low_measure = find_measure(passage, at, *low);
  if (low_measure) return std::nullopt;  // each side has its own: read_range_sign
  std::size_t begin = upper_begin(passage, low->end);
  const bool comma = begin == 0;
  if (comma) begin = comma_neighbour(passage, low->end);
  if (begin == 0) return std::nullopt;
  const auto high = parse_number(passage, begin);
  const auto measure = find_measure(passage, at, *high);

  TokenReading token;
  token.end = measure ? measure->end : high->end;
  token.token_class = "range";
  token.begins_word = number_begins_word(passage, at);
  if (const auto estimate = neighbours(*low, *high, measure)) {
    token.reading = measure ? with_measure(*estimate, *measure) : *estimate;
    token.reading_source = "neighbours: an estimate";
    return token;
  }
  if (comma) return std::nullopt;
  const bool hyphen = passage.at(passage.skip_spaces(low->end)) == U'-';
  const bool house = measure && measure->counter &&
                     (measure->counter->name == U"번지" || measure->counter->name == U"번길" ||
                      measure->counter->name == U"호" || measure->counter->name == U"반");
  if (hyphen && house) return std::nullopt;
  if (hyphen && !measure && !high->has_magnitude() && !is_year_pair(*low, *high)) {
    return std::nullopt;
  }
  share_magnitude(*low, *high);
  token.reading_source = "range sign";
  const std::u32string from = read_numerals(*low, measure);
  const std::u32string to = read_numerals(*high, measure);
  const bool twice = measure && names_both_ends(*measure);
  if (!measure) {
    token.reading = from + U"에서 " + to;
  } else if (twice && measure->counter) {
    token.reading = with_measure(from, *measure) + U"에서 " + with_measure(to, *measure);
  } else {
    token.reading = with_measure(from + U"에서 " + to, *measure);
  }
  return token;
}

MaybeReading read_range_sign(const Passage& passage, std::size_t at) {
  const char32_t sign = passage.at(at);
  if (!is_range_sign(sign)) return std::nullopt;
  std::size_t left = at;
  while (is_space(passage.before(left))) --left;
  const std::size_t right = passage.skip_spaces(at + 1);
  const char32_t before = passage.before(left);
  const char32_t after = passage.at(right);
  const TokenReading from{right, U"에서 ", "range", "range sign", false, {}, true};
  const bool touches = left == at && right == at + 1;
  const bool wave = sign == U'~';
  const bool half_of_day = passage.starts_with(right, U"PM") || passage.starts_with(right, U"AM");
  const bool number_before = is_digit(before) || before == U'%' || before == U'℃';
  if ((wave || sign == U'–') && (number_before || is_letter(before) || before == U')') &&
      is_digit(after)) {
    return from;
  }
  const bool model = is_upper(after) && is_digit(passage.at(right + 1));
  if (wave && touches && number_before && (hangul::is_syllable(after) || half_of_day || model)) {
    return from;
  }
  if (wave && follows_quantity(passage, left) && opens_quantity(passage, right)) return from;
  if (sign == U'-' && touches && ends_clock(passage, left) && begins_clock(passage, right)) {
    return from;
  }
  if (sign == U'-' && touches && hangul::is_syllable(before) && is_digit(after)) {
    // 1월-3월: a quantity on both sides.
    std::size_t digit = left;
    while (hangul::is_syllable(passage.before(digit))) --digit;
    // 1월-3월, but 10홈런-10도루 only adds up.
    std::size_t unit = right;
    while (is_digit(passage.at(unit))) ++unit;
    const std::u32string_view lower = passage.text.substr(digit, left - digit);
    const bool same_unit = passage.hangul_run(unit).starts_with(lower);
    if (is_digit(passage.before(digit)) && same_unit) return from;
    return std::nullopt;
  }
  if (!wave || !touches) {
    const bool spaced_wave = wave && hangul::is_syllable(before) && hangul::is_syllable(after) &&
                             left != at && right != at + 1;
    if (!spaced_wave) return std::nullopt;
  }
  static const auto short_names =
      word_set(U"월 화 수 목 금 토 일 가 나 다 라 마 바 사 아 자 차 카 타 파 하 갑 을 병 정");
  const std::u32string_view from_word = passage.hangul_before(left);
  const std::u32string_view to_word = passage.hangul_run(right);
  if (from_word.empty() || to_word.empty()) {
    const bool letters = is_latin(before) && is_latin(after);
    return letters ? MaybeReading(from) : std::nullopt;
  }
  const std::u32string_view after_name = to_word.substr(1);
  const bool names = short_names.contains(from_word) && short_names.contains(to_word.substr(0, 1));
  if (names && (after_name == U"요일" || is_particle_sequence(after_name))) return from;
  constexpr std::u32string_view finals = U"다요죠네까지어아야군걸래";
  const bool final_ending = finals.find(from_word.back()) != std::u32string_view::npos;
  if (from_word.size() < 2 || to_word.size() < 2 || (final_ending && !is_digit(after))) {
    return std::nullopt;
  }
  return from;
}

}  // namespace nangdok
