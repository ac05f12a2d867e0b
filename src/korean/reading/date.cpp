#include "korean/reading/date.h"

#include <array>
#include <optional>
#include <unordered_set>
#include <utility>

#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// Digits at a position, at most `longest` of them.
struct Figures {
  std::size_t end = 0;
  std::u32string_view digits;
  std::int64_t value = -1;
};

std::optional<Figures> figures_at(const Passage& passage, std::size_t at, std::size_t longest) {
  std::size_t end = at;
  std::int64_t value = 0;
  while (is_digit(passage.at(end))) {
    value = value * 10 + (passage.at(end) - U'0');
    if (++end - at > longest) return std::nullopt;
  }
  if (end == at) return std::nullopt;
  return Figures{end, passage.text.substr(at, end - at), value};
}

std::u32string numeral(std::int64_t value) {
  std::u32string digits;
  for (const char c : std::to_string(value)) digits += static_cast<char32_t>(c);
  return sino_korean(digits);
}

bool is_month(std::int64_t value) {
  return value >= 1 && value <= 12;
}

bool is_day(std::int64_t value) {
  return value >= 1 && value <= 31;
}

std::u32string month_and_day(std::int64_t month, std::int64_t day) {
  return month_numeral(month) + U"월 " + numeral(day) + U" 일";
}

/// The point behind the last figure of `2020. 1. 2.` belongs to the date, unless the text ends.
std::size_t past_point(const Passage& passage, std::size_t i) {
  const bool more = passage.skip_spaces(i + 1) < passage.text.size();
  return passage.at(i) == U'.' && more ? i + 1 : i;
}

bool is_weekday(char32_t c) {
  constexpr std::u32string_view days = U"월화수목금토일";
  return days.find(c) != std::u32string_view::npos;
}

MaybeReading date_token(const Passage& passage, std::size_t at, std::size_t end,
                        std::u32string reading) {
  // 2020.1.2일: what is written anyway is said once.
  if (passage.at(end) == U'일' && reading.back() == U'일') ++end;
  return TokenReading{end,
                      std::move(reading),
                      "date",
                      "year, month and day in figures",
                      number_begins_word(passage, at),
                      {}};
}

/// `24/12/25`, `24.12.25`: the year without its century. Months and days have two figures, or
/// `fewest` behind an apostrophe.
MaybeReading short_date(const Passage& passage, std::size_t at, std::size_t fewest = 2) {
  const auto year = figures_at(passage, at, 2);
  if (!year || year->digits.size() != 2) return std::nullopt;
  const char32_t separator = passage.at(year->end);
  if (separator != U'/' && separator != U'.') return std::nullopt;
  const auto month = figures_at(passage, year->end + 1, 2);
  if (!month || !is_month(month->value) || passage.at(month->end) != separator) {
    return std::nullopt;
  }
  const auto day = figures_at(passage, month->end + 1, 2);
  if (!day || !is_day(day->value)) return std::nullopt;
  if (month->digits.size() < fewest || day->digits.size() < fewest) return std::nullopt;
  const char32_t next = passage.at(day->end);
  if (next == separator && is_digit(passage.at(day->end + 1))) return std::nullopt;
  const std::u32string years =
      year->digits[0] == U'0' ? digit_by_digit(year->digits) : numeral(year->value);
  return date_token(passage, at, separator == U'.' ? past_point(passage, day->end) : day->end,
                    years + U" 년 " + month_and_day(month->value, day->value));
}

MaybeReading month_slash_day(const Passage& passage, std::size_t at) {
  const auto month = figures_at(passage, at, 2);
  if (!month || !is_month(month->value)) return std::nullopt;
  const char32_t separator = passage.at(month->end);
  if (separator != U'/' && separator != U'.') return std::nullopt;
  const auto day = figures_at(passage, month->end + 1, 2);
  if (!day || !is_day(day->value) || passage.at(day->end) == separator) return std::nullopt;
  const std::size_t bracket = passage.skip_spaces(day->end);
  const bool weekday = passage.at(bracket) == U'(' && is_weekday(passage.at(bracket + 1));
  static const auto events =
      word_set(U"크리스마스 성탄 개봉 마감 출시 발매 오픈 입고 업데이트 점검 방송");
  const bool event = starts_with_any(passage.next_word(day->end), events);
  // (~12/31): the last day of something.
  const bool until = passage.before(at) == U'~' && !is_digit(passage.before(at - 1));
  if (!weekday && ((!event && !until) || separator == U'.')) return std::nullopt;
  return date_token(passage, at, day->end, month_and_day(month->value, day->value));
}

/// The word that a day of history names.
bool names_event(std::u32string_view word) {
  static const auto names = word_set(
      U"절 운동 전쟁 혁명 민주 민주화 민중 항쟁 사태 테러 광복 참변 선언 정변 쿠데타 군사 의거 "
      U"만세 참사 합의 성명 후퇴 "
      U"사건 계엄 비상계엄 내란 남북 부정선거 학생 참전 휴전 동란 공동선언 법난 대책 총선 대선 "
      U"지방선거 재보선 보궐 기념 "
      U"묘지 국립 민족 특별법 유공자 정신 세대 전당대회 담화 개헌 조치 판문점 평양 도시 화재 "
      U"세월호 이태원 대지진 강제 "
      U"기습 진상 희생 영령 추모 해방 독립 피해 광주 마산 부마 대구 경축 부동산 여성 노동 포로 "
      U"상륙 당시 이후 때");
  return starts_with_any(word, names);
}

/// 9·11 구일일, 10·26 십이륙, 12·12 십이십이 (the words of the dictionary for these days).
std::u32string event_reading(const Figures& month, const Figures& day) {
  std::u32string reading = numeral(month.value);
  if (day.value == month.value || day.value % 10 == 0 || day.value < 10)
    return reading + numeral(day.value);
  std::u32string days = digit_by_digit(day.digits);
  if (days.size() == 2 && days[1] == U'육') days[1] = U'륙';
  return reading + days;
}

/// `625전쟁`, `518민주화운동`: written in one.
MaybeReading run_together_event(const Passage& passage, std::size_t at) {
  const auto figures = figures_at(passage, at, 4);
  if (!figures) return std::nullopt;
  static const auto days =
      word_set(U"31 43 419 516 518 610 625 629 815 911 1026 1212 416 1029 415");
  if (!days.contains(figures->digits) || !names_event(passage.hangul_run(figures->end))) {
    return std::nullopt;
  }
  std::u32string reading = digit_by_digit(figures->digits);
  if (figures->digits == U"1212") reading = U"십이십이";
  if (figures->digits == U"1026") reading = U"십이륙";
  if (figures->digits == U"1029") reading = U"십이구";
  return TokenReading{figures->end,
                      std::move(reading),
                      "date",
                      "a day that names an event",
                      number_begins_word(passage, at),
                      {}};
}

}  // namespace

std::u32string month_numeral(std::int64_t month) {
  if (month == 6) return U"유";
  if (month == 10) return U"시";
  return numeral(month);
}

MaybeReading read_date(const Passage& passage, std::size_t at) {
  if (auto reading = short_date(passage, at)) return reading;
  if (auto reading = month_slash_day(passage, at)) return reading;
  const auto year = figures_at(passage, at, 4);
  if (!year || year->digits.size() != 4 || year->value < 1000) return std::nullopt;
  const char32_t separator = passage.at(year->end);
  if (separator != U'.' && separator != U'-' && separator != U'/') return std::nullopt;
  const std::size_t month_begin =
      separator == U'.' ? passage.skip_spaces(year->end + 1) : year->end + 1;
  const auto month = figures_at(passage, month_begin, 2);
  if (!month || !is_month(month->value)) return std::nullopt;
  const std::u32string years = numeral(year->value) + U" 년 ";
  if (passage.at(month->end) == separator) {
    const std::size_t day_begin =
        separator == U'.' ? passage.skip_spaces(month->end + 1) : month->end + 1;
    const auto day = figures_at(passage, day_begin, 2);
    if (day && is_day(day->value)) {
      return date_token(passage, at, past_point(passage, day->end),
                        years + month_and_day(month->value, day->value));
    }
    if (separator == U'.' && !day) {
      return date_token(passage, at, past_point(passage, month->end),
                        years + month_numeral(month->value) + U"월");
    }
    return std::nullopt;
  }
  // `2020.03`, `2020.5~`: year and month; a plain `2020.5` is a decimal.
  const char32_t next = passage.at(passage.skip_spaces(month->end));
  const bool two_figures = month->digits.size() == 2 && month->digits[0] == U'0';
  const bool recent = year->value >= 1900 && year->value < 2100;
  const bool range = next == U'~' || passage.before(at) == U'~';
  if (recent && separator != U'/' && (two_figures || range) && !is_digit(next)) {
    return date_token(passage, at, month->end, years + month_numeral(month->value) + U"월");
  }
  return std::nullopt;
}

MaybeReading read_event_date(const Passage& passage, std::size_t at) {
  if (auto reading = run_together_event(passage, at)) return reading;
  const auto month = figures_at(passage, at, 2);
  if (!month || !is_month(month->value)) return std::nullopt;
  const char32_t mark = passage.at(month->end);
  if (mark != U'·' && mark != U'.' && mark != U'/') return std::nullopt;
  const auto day = figures_at(passage, month->end + 1, 2);
  if (!day || !is_day(day->value)) return std::nullopt;
  const std::u32string_view next = passage.hangul_run(passage.skip_spaces(day->end));
  static const auto after_slash = word_set(U"테러 광복절 참사 혁명 항쟁 쿠데타 추모");
  if (mark == U'/' && !starts_with_any(next, after_slash)) return std::nullopt;
  // 1.1절 is a section; 3.1절 alone is a day.
  const bool section = next.starts_with(U"절") && !(month->value == 3 && day->value == 1);
  bool event = names_event(next) && !section;
  if (!event && mark == U'·') {
    WrittenNumber number;
    number.end = day->end;
    number.parts.push_back({std::u32string(day->digits), U"", U""});
    const bool row = passage.at(day->end) == U'·' || passage.before(at) == U'·';
    event = !row && !find_measure(passage, at, number);
  }
  if (!event) return std::nullopt;
  return TokenReading{day->end,
                      event_reading(*month, *day),
                      "date",
                      "a day that names an event",
                      number_begins_word(passage, at),
                      {}};
}

MaybeReading read_short_year(const Passage& passage, std::size_t at) {
  const char32_t mark = passage.at(at);
  if (mark != U'\'' && mark != U'’' && mark != U'‘') return std::nullopt;
  const auto year = figures_at(passage, at + 1, 2);
  if (!year || year->digits.size() != 2 || is_latin(passage.before(at))) return std::nullopt;
  const char32_t next = passage.at(year->end);
  const std::size_t closing = passage.text.find_first_of(U"'’", year->end);
  const bool quotation = closing != std::u32string_view::npos && closing - year->end < 12 &&
                         next != U'년' && next != U'~';
  if (quotation) return std::nullopt;
  if (auto date = short_date(passage, at + 1, 1)) return date;
  const bool zero = year->digits[0] == U'0';
  return TokenReading{year->end, zero ? digit_by_digit(year->digits) : numeral(year->value),
                      "date",    "a year without its century",
                      false,     {}};
}

MaybeReading read_weekday(const Passage& passage, std::size_t at) {
  if (passage.at(at) != U'(' || !is_weekday(passage.at(at + 1))) return std::nullopt;
  std::size_t left = at;
  while (is_space(passage.before(left))) --left;
  const char32_t before = passage.before(left);
  if (before != U'일' && !is_digit(before) && before != U'.') return std::nullopt;
  std::u32string reading{passage.at(at + 1), U'요', U'일'};
  std::size_t end = at + 2;
  const char32_t sign = passage.at(end);
  if ((sign == U'~' || sign == U'-' || sign == U'·' || sign == U',') &&
      is_weekday(passage.at(end + 1))) {
    reading += sign == U'~' || sign == U'-' ? U"에서 " : U" ";
    reading += {passage.at(end + 1), U'요', U'일'};
    end += 2;
  }
  if (passage.at(end) != U')') return std::nullopt;
  return TokenReading{end + 1, std::move(reading), "date", "day of the week", true, {}};
}

}  // namespace nangdok
