#include "korean/reading/number.h"

#include <algorithm>
#include <array>

namespace nangdok {
namespace {

constexpr std::u32string_view sino_digits = U"영일이삼사오육칠팔구";
constexpr std::array<std::u32string_view, 7> group_names = {U"",   U"만", U"억", U"조",
                                                            U"경", U"해", U"자"};
constexpr std::u32string_view small_magnitudes = U"십백천";
constexpr std::u32string_view large_magnitudes = U"만억조경해";

std::u32string_view without_leading_zeros(std::u32string_view digits) {
  const std::size_t first = digits.find_first_not_of(U'0');
  return first == std::u32string_view::npos ? std::u32string_view() : digits.substr(first);
}

/// Up to four digits; 일 is left out before 십, 백, 천.
std::u32string read_group(std::u32string_view digits) {
  constexpr std::u32string_view places = U" 십백천";
  std::u32string reading;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t place = digits.size() - 1 - i;
    const std::size_t value = digits[i] - U'0';
    if (value == 0) continue;
    if (value != 1 || place == 0) reading += sino_digits[value];
    if (place > 0) reading += places[place];
  }
  return reading;
}

bool is_magnitude(char32_t c) {
  return small_magnitudes.find(c) != std::u32string_view::npos ||
         large_magnitudes.find(c) != std::u32string_view::npos;
}

/// True when the magnitude letters at `i` belong to the number and do not begin another word:
/// 3천 원, 5백만, 2억, but not 3조각, 4천장, 3만화.
bool magnitude_stands(const Passage& passage, std::size_t i) {
  constexpr std::array<std::u32string_view, 14> other_words = {
      U"조각", U"조원들", U"조장", U"만화", U"만족", U"조사",   U"조직",
      U"백분", U"천막",   U"만남", U"억새", U"경기", U"조짜리", U"만큼"};
  const std::u32string_view rest = passage.text.substr(i);
  return std::none_of(other_words.begin(), other_words.end(),
                      [rest](std::u32string_view word) { return rest.starts_with(word); }) &&
         rest.front() != U'경' && rest.front() != U'해';
}

std::size_t digits_end(const Passage& passage, std::size_t i) {
  while (is_digit(passage.at(i))) ++i;
  return i;
}

/// Digits with grouping commas (or thin-spaced groups, already plain): `1,234,567`.
std::size_t grouped_end(const Passage& passage, std::size_t at) {
  std::size_t end = digits_end(passage, at);
  if (end - at > 3 || end == at || passage.at(at) == U'0') return end;
  while (passage.at(end) == U',' && digits_end(passage, end + 1) == end + 4) end += 4;
  return end;
}

std::size_t magnitudes_end(const Passage& passage, std::size_t i) {
  if (!is_magnitude(passage.at(i)) || !magnitude_stands(passage, i)) return i;
  while (is_magnitude(passage.at(i)) && magnitude_stands(passage, i)) ++i;
  return i;
}

std::u32string without_commas(std::u32string_view text) {
  std::u32string digits(text);
  std::erase(digits, U',');
  return digits;
}

}  // namespace

std::int64_t WrittenNumber::small_value() const {
  if (!is_plain() || parts[0].digits.size() > 9) return -1;
  std::int64_t value = 0;
  for (const char32_t digit : parts[0].digits) value = value * 10 + (digit - U'0');
  return value;
}

bool WrittenNumber::has_leading_zero() const {
  return is_plain() && parts[0].digits.size() > 1 && parts[0].digits[0] == U'0';
}

bool continues_row(const Passage& passage, std::size_t begin, std::u32string_view separators) {
  const std::u32string_view text = passage.text;
  while (begin > 0 && is_space(text[begin - 1])) --begin;
  return begin >= 2 && separators.find(text[begin - 1]) != std::u32string_view::npos &&
         is_digit(text[begin - 2]);
}

std::optional<WrittenNumber> parse_number(const Passage& passage, std::size_t at) {
  WrittenNumber number;
  std::size_t i = at;
  while (is_digit(passage.at(i))) {
    WrittenNumber::Part part;
    const std::size_t end = grouped_end(passage, i);
    number.grouped =
        number.grouped || passage.text.substr(i, end - i).find(U',') != std::u32string_view::npos;
    part.digits = without_commas(passage.text.substr(i, end - i));
    i = end;
    if (passage.at(i) == U'.' && is_digit(passage.at(i + 1))) {
      const std::size_t decimals = digits_end(passage, i + 1);
      part.decimals = passage.text.substr(i + 1, decimals - i - 1);
      i = decimals;
    }
    const bool article = passage.before(at) == U'제' && passage.at(i) == U'조';
    const std::size_t magnitudes = article ? i : magnitudes_end(passage, i);
    part.magnitude = passage.text.substr(i, magnitudes - i);
    i = magnitudes;
    number.end = i;
    number.parts.push_back(std::move(part));
    if (number.parts.back().magnitude.empty()) break;
    // `12억 5,000만`: after a large magnitude, a space and a smaller one go on with the number.
    if (is_digit(passage.at(i))) continue;
    const bool large =
        large_magnitudes.find(number.parts.back().magnitude.back()) != std::u32string_view::npos;
    if (!large || passage.at(i) != U' ' || !is_digit(passage.at(i + 1))) break;
    const std::size_t next = grouped_end(passage, i + 1);
    const std::size_t next_digits = without_commas(passage.text.substr(i + 1, next - i - 1)).size();
    if (next_digits > 4 || (magnitudes_end(passage, next) == next && next_digits < 3)) break;
    ++i;
  }
  if (number.parts.empty()) return std::nullopt;
  return number;
}

std::u32string sino_korean(std::u32string_view digits) {
  const std::u32string_view value = without_leading_zeros(digits);
  if (value.empty()) return U"영";
  const std::size_t groups = (value.size() + 3) / 4;
  if (groups > group_names.size()) return digit_by_digit(digits, U'영');
  std::u32string reading;
  std::size_t begin = 0;
  for (std::size_t group = groups; group-- > 0;) {
    const std::size_t length = value.size() - begin - group * 4;
    std::u32string part = read_group(value.substr(begin, length));
    begin += length;
    if (part.empty()) continue;
    if (group == 1 && part == U"일") part.clear();  // 만, not 일만
    if (!reading.empty()) reading += U' ';
    reading += part;
    reading += group_names[group];
  }
  return reading;
}

std::u32string sino_korean(const WrittenNumber& number) {
  std::u32string reading;
  for (const WrittenNumber::Part& part : number.parts) {
    std::u32string digits = sino_korean(part.digits);
    if (!part.decimals.empty()) digits += U" 점 " + digit_by_digit(part.decimals, U'영');
    const std::u32string& magnitude = part.magnitude;
    const bool drops_one = digits == U"일" && !magnitude.empty() &&
                           (small_magnitudes.find(magnitude[0]) != std::u32string_view::npos ||
                            (magnitude[0] == U'만' && reading.empty()));
    if (drops_one) digits.clear();
    const bool after_large =
        !reading.empty() && large_magnitudes.find(reading.back()) != std::u32string_view::npos;
    if (after_large) reading += U' ';
    reading += digits + magnitude;
  }
  return reading;
}

std::u32string digit_by_digit(std::u32string_view digits, char32_t zero) {
  std::u32string reading;
  for (const char32_t digit : digits) {
    reading += digit == U'0' ? zero : sino_digits[digit - U'0'];
  }
  return reading;
}

std::u32string native_before_counter(std::int64_t value) {
  constexpr std::array<std::u32string_view, 10> ones = {
      U"", U"한", U"두", U"세", U"네", U"다섯", U"여섯", U"일곱", U"여덟", U"아홉"};
  constexpr std::array<std::u32string_view, 10> tens = {U"",   U"열",   U"스물", U"서른", U"마흔",
                                                        U"쉰", U"예순", U"일흔", U"여든", U"아흔"};
  if (value == 20) return U"스무";
  std::u32string reading(tens[static_cast<std::size_t>(value / 10)]);
  reading += ones[static_cast<std::size_t>(value % 10)];
  return reading;
}

std::u32string native_alone(std::int64_t value) {
  constexpr std::array<std::u32string_view, 5> ones = {U"", U"하나", U"둘", U"셋", U"넷"};
  if (value == 20) return U"스물";
  const auto last = static_cast<std::size_t>(value % 10);
  if (last == 0 || last > 4) return native_before_counter(value);
  std::u32string reading = value >= 10 ? native_before_counter(value - value % 10) : U"";
  if (value / 10 == 2) reading = U"스물";
  return reading.append(ones[last]);
}

std::u32string english_number(std::int64_t value) {
  constexpr std::array<std::u32string_view, 13> names = {
      U"제로", U"원",     U"투",   U"쓰리", U"포",     U"파이브", U"식스",
      U"세븐", U"에이트", U"나인", U"텐",   U"일레븐", U"트웰브"};
  return std::u32string(names.at(static_cast<std::size_t>(value)));
}

}  // namespace nangdok
