#include "korean/reading/roman_numeral.h"

#include <array>
#include <cstdint>
#include <unordered_set>
#include <utility>

#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// The value of a numeral in canonical form, 0 for anything else.
std::int64_t value_of(std::u32string_view letters) {
  constexpr std::array<std::pair<std::u32string_view, std::int64_t>, 9> steps = {{{U"L", 50},
                                                                                  {U"XL", 40},
                                                                                  {U"X", 10},
                                                                                  {U"IX", 9},
                                                                                  {U"V", 5},
                                                                                  {U"IV", 4},
                                                                                  {U"I", 1},
                                                                                  {U"C", 100},
                                                                                  {U"XC", 90}}};
  constexpr std::array<std::size_t, 9> order = {7, 8, 0, 1, 2, 3, 4, 5, 6};
  std::int64_t value = 0;
  std::u32string_view rest = letters;
  for (const std::size_t step : order) {
    const auto& [symbol, worth] = steps.at(step);
    for (int times = 0; rest.starts_with(symbol) && times < 3; ++times) {
      value += worth;
      rest.remove_prefix(symbol.size());
    }
  }
  return rest.empty() ? value : 0;
}

int roman_character(char32_t c) {
  if (c >= U'Ⅰ' && c <= U'Ⅻ') return static_cast<int>(c - U'Ⅰ') + 1;
  if (c >= U'ⅰ' && c <= U'ⅻ') return static_cast<int>(c - U'ⅰ') + 1;
  return 0;
}

/// Words that a number in English follows (타입 II 타입 투).
bool is_english_before(const Passage& passage, std::size_t at) {
  static const auto words = word_set(
      U"타입 파트 챕터 레벨 버전 시리즈 마크 갤럭시 아이폰 스테이지 라운드 클래스 모델 플랜");
  if (ends_with_any(passage.previous_word(at), words)) return true;
  std::size_t i = at;
  while (is_space(passage.before(i))) --i;
  return i != at && is_latin(passage.before(i));
}

bool counter_follows(const Passage& passage, std::size_t end) {
  static const auto counters =
      word_set(U"장 부 편 권 절 세 호 단계 기 급 형 차 막 항 조 과 단원 유형 제 판 집 군 교시");
  const std::u32string_view next = passage.hangul_run(passage.skip_spaces(end));
  return starts_with_any(next, counters);
}

TokenReading numeral(const Passage& passage, std::size_t at, std::size_t end, std::int64_t value) {
  std::u32string digits;
  for (const char c : std::to_string(value)) digits += static_cast<char32_t>(c);
  const bool english =
      value <= 12 && is_english_before(passage, at) && !counter_follows(passage, end);
  TokenReading token;
  token.end = end;
  token.reading = english ? english_number(value) : sino_korean(digits);
  token.token_class = "Roman numeral";
  token.reading_source = english ? "after an English name" : "Sino-Korean numerals";
  token.begins_word = number_begins_word(passage, at);
  if (!english) {
    WrittenNumber number;
    number.end = end;
    number.parts.push_back({digits, U"", U""});
    const auto measure = find_measure(passage, at, number);
    if (measure && measure->token_class == "number+counter" && counter_follows(passage, end)) {
      token.reading = with_measure(token.reading, *measure);
      token.end = measure->end;
    }
  }
  return token;
}

}  // namespace

MaybeReading read_roman_numeral(const Passage& passage, std::size_t at) {
  if (const int value = roman_character(passage.at(at)); value > 0) {
    std::size_t end = at + 1;
    std::int64_t total = value;
    // ⅩⅠ is eleven.
    while (total % 10 == 0 && roman_character(passage.at(end)) > 0)
      total += roman_character(passage.at(end++));
    return numeral(passage, at, end, total);
  }
  if (is_latin(passage.before(at)) || passage.before(at) == U'.' || passage.before(at) == U'\'') {
    return std::nullopt;
  }
  std::size_t end = at;
  constexpr std::u32string_view letters = U"IVXLC";
  while (letters.find(passage.at(end)) != std::u32string_view::npos && passage.at(end) != U'\0')
    ++end;
  if (end == at || is_latin(passage.at(end)) || is_digit(passage.at(end)) ||
      passage.at(end) == U'-' || passage.at(end) == U'&' || passage.at(end) == U'\'' ||
      passage.at(end) == U'’') {
    return std::nullopt;
  }
  const std::u32string_view written = passage.text.substr(at, end - at);
  const std::int64_t value = value_of(written);
  if (value == 0) return std::nullopt;
  const bool ordinal = passage.before(at) == U'제';
  static const auto numbered =
      word_set(U"타입 파트 챕터 레벨 버전 마크 유형 대전 모델 스테이지 클래스 시즌");
  const std::u32string_view previous = passage.previous_word(at);
  const bool after_name = !previous.empty() || is_english_before(passage, at);
  const bool reign = passage.at(end) == U'세' && !passage.starts_with(end, U"세대") && after_name;
  if (ordinal || reign) return numeral(passage, at, end, value);
  if (written == U"C" || written == U"L") return std::nullopt;  // 타입 C, 플랜 L
  if (ends_with_any(previous, numbered) && passage.before(at) == U' ')
    return numeral(passage, at, end, value);
  const bool only_i_v_x = written.find_first_of(U"LC") == std::u32string_view::npos;
  if (written.size() >= 2 && only_i_v_x && written != U"XX" && written != U"XXX") {
    const bool spaced = is_space(passage.before(at)) && after_name;
    const bool label = at == 0 && (passage.at(end) == U'.' || passage.at(end) == U')');
    const bool counted = counter_follows(passage, end) && hangul::is_syllable(passage.at(end));
    const bool intravenous =
        written == U"IV" && !counted && !label && !is_english_before(passage, at);
    if ((spaced || label || counted) && !intravenous) return numeral(passage, at, end, value);
  }
  const bool label = at == 0 && passage.at(end) == U'.' && is_space(passage.at(end + 1)) &&
                     (written == U"I" || written == U"V" || written == U"X");
  if (label) return numeral(passage, at, end, value);
  return std::nullopt;
}

}  // namespace nangdok
