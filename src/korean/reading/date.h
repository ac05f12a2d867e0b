#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Dates in figures: `2020.1.2.`, `2020-01-02`, `2020/1/2`, `2020. 1.` read with 년 월 일;
/// `3/1(금)` 삼월 일 일.
MaybeReading read_date(const Passage& passage, std::size_t at);

/// Days that name an event, digit group by digit group: `4·19 혁명` 사일구, `3.1절` 삼일절.
MaybeReading read_event_date(const Passage& passage, std::size_t at);

/// A year with its century left out: `’88 올림픽`, `'98년`.
MaybeReading read_short_year(const Passage& passage, std::size_t at);

/// The day of the week in brackets behind a date: `(월)` 월요일.
MaybeReading read_weekday(const Passage& passage, std::size_t at);

/// The month before 월: 유 and 시 for 6 and 10 (한글 맞춤법 제52항).
std::u32string month_numeral(std::int64_t month);

}  // namespace nangdok
