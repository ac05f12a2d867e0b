#include "korean/sentence/number_stop.h"

#include <optional>

#include "korean/sentence/characters.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

/// A number of at most four digits with its place.
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = 0;

  [[nodiscard]] std::size_t digits() const { return end - begin; }
};

constexpr std::size_t longest_number = 4;

Number number_between(std::u32string_view text, std::size_t begin, std::size_t end) {
  Number number{begin, end, 0};
  for (std::size_t i = begin; i < end; ++i) {
    number.value = number.value * 10 + static_cast<int>(text[i] & 0xFU);
  }
  return number;
}

std::optional<Number> number_ending_at(std::u32string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin <= longest_number && is_digit(text[begin - 1])) --begin;
  if (begin == end || end - begin > longest_number) return std::nullopt;
  return number_between(text, begin, end);
}

std::optional<Number> number_starting_at(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin <= longest_number && is_digit(text[end])) ++end;
  if (begin == end || end - begin > longest_number) return std::nullopt;
  return number_between(text, begin, end);
}

/// The number before the one that begins at `begin`, parted from it by a stop and perhaps a blank.
std::optional<Number> number_before(std::u32string_view text, std::size_t begin) {
  std::size_t stop = begin;
  if (stop > 0 && is_blank(text[stop - 1])) --stop;
  if (stop == 0 || !is_full_stop(text[stop - 1])) return std::nullopt;
  return number_ending_at(text, stop - 1);
}

/// The number after the stop, if it has a stop of its own.
std::optional<Number> number_after(std::u32string_view text, std::size_t stop) {
  std::size_t begin = stop + 1;
  if (begin < text.size() && is_blank(text[begin])) ++begin;
  const std::optional<Number> number = number_starting_at(text, begin);
  return number && is_stop_at(text, number->end) ? number : std::nullopt;
}

bool is_year(const Number& n) {
  return n.digits() == 4 || (n.digits() == 2 && n.begin > 0);
}
bool is_month(const Number& n) {
  return n.digits() <= 2 && n.value >= 1 && n.value <= 12;
}
bool is_day(const Number& n) {
  return n.digits() <= 2 && n.value >= 1 && n.value <= 31;
}

bool is_spaced(std::u32string_view text, const Number& first, const Number& second) {
  return second.begin - first.end > 1 && is_blank(text[second.begin - 1]);
}

/// year. month. day.  year. month.  month. day. (spaced)
bool is_date(std::u32string_view text, const Number& first, const Number& second) {
  if (is_year(first) && is_month(second) &&
      (first.digits() == 4 || is_spaced(text, first, second))) {
    return true;
  }
  return is_month(first) && is_day(second) && is_spaced(text, first, second);
}

}  // namespace

bool is_number_stop(std::u32string_view text, std::size_t stop) {
  const std::optional<Number> here = number_ending_at(text, stop);
  if (stop + 1 < text.size() && is_digit(text[stop + 1])) return true;
  if (!here) return false;
  if (const std::optional<Number> after = number_after(text, stop)) {
    if (is_date(text, *here, *after)) return true;
    const std::optional<Number> before = number_before(text, here->begin);
    return before && is_date(text, *before, *here) && is_day(*after);
  }
  if (const std::optional<Number> before = number_before(text, here->begin)) {
    if (is_date(text, *before, *here)) return true;
    const std::optional<Number> first = number_before(text, before->begin);
    return first && is_date(text, *first, *before) && is_day(*here);
  }
  return false;
}

}  // namespace nangdok
