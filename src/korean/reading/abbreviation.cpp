#include "korean/reading/abbreviation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "korean/reading/letters.h"
#include "korean/reading/number.h"

namespace nangdok {
namespace {

struct Abbreviation {
  std::u32string_view written, reading;
};

constexpr std::array<Abbreviation, 45> abbreviations = {{
    {U"Mr.", U"미스터"},      {U"Mrs.", U"미시즈"},   {U"Ms.", U"미즈"},
    {U"Dr.", U"닥터"},        {U"St.", U"세인트"},    {U"Mt.", U"마운트"},
    {U"Prof.", U"프로페서"},  {U"Jr.", U"주니어"},    {U"Sr.", U"시니어"},
    {U"No.", U"넘버"},        {U"NO.", U"넘버"},      {U"no.", U"넘버"},
    {U"Vol.", U"볼륨"},       {U"vol.", U"볼륨"},     {U"Fig.", U"피겨"},
    {U"fig.", U"피겨"},       {U"Ch.", U"챕터"},      {U"etc.", U"엣세트라"},
    {U"vs.", U"대"},          {U"VS.", U"대"},        {U"Inc.", U"인코퍼레이티드"},
    {U"Co.", U"컴퍼니"},      {U"Ltd.", U"리미티드"}, {U"Corp.", U"코퍼레이션"},
    {U"feat.", U"피처링"},    {U"Feat.", U"피처링"},  {U"ft.", U"피처링"},
    {U"e.g.", U"예를 들어"},  {U"i.e.", U"즉"},       {U"Ph.D.", U"피에이치디"},
    {U"Ph.D", U"피에이치디"}, {U"Capt.", U"캡틴"},    {U"Gen.", U"제너럴"},
    {U"Rev.", U"레버런드"},   {U"Lv.", U"레벨"},      {U"LV.", U"레벨"},
    {U"a.m.", U"에이엠"},     {U"p.m.", U"피엠"},     {U"A.M.", U"에이엠"},
    {U"P.M.", U"피엠"},       {U"Chap.", U"챕터"},    {U"Op.", U"오푸스"},
    {U"Ave.", U"애비뉴"},     {U"ch.", U"챕터"},      {U"et al.", U"등"},
}};

/// `p. 35`, `pp. 10-15`: pages.
MaybeReading page(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  while (passage.at(end) == U'p' || passage.at(end) == U'P') ++end;
  if (end == at || end - at > 2 || passage.at(end) != U'.') return std::nullopt;
  const auto number = parse_number(passage, passage.skip_spaces(end + 1));
  if (!number || !number->is_plain()) return std::nullopt;
  TokenReading token{number->end, sino_korean(*number), "abbreviation", "p. is a page", true, {}};
  const char32_t sign = passage.at(number->end);
  if (sign == U'-' || sign == U'~' || sign == U'–') {
    if (const auto last = parse_number(passage, number->end + 1)) {
      token.reading += U"에서 " + sino_korean(*last);
      token.end = last->end;
    }
  }
  token.reading += U" 페이지";
  return token;
}

/// `EP.3`, `ep. 12`, `Lv5`: an episode, a level.
MaybeReading episode_or_level(const Passage& passage, std::size_t at) {
  for (const std::u32string_view sign : {U"EP", U"Ep", U"ep", U"Lv", U"LV", U"lv"}) {
    if (!passage.starts_with(at, sign)) continue;
    std::size_t begin = at + sign.size();
    if (passage.at(begin) == U'.') ++begin;
    const auto number = parse_number(passage, passage.skip_spaces(begin));
    if (!number || !number->is_plain() || is_latin(passage.at(number->end))) return std::nullopt;
    const bool episode = to_lower(sign.front()) == U'e';
    return TokenReading{number->end,    (episode ? U"에피소드 " : U"레벨 ") + sino_korean(*number),
                        "abbreviation", episode ? "an episode" : "a level",
                        true,           {}};
  }
  return std::nullopt;
}

/// `No. 1` 넘버 원.
MaybeReading numbered(const Passage& passage, std::size_t at) {
  for (const std::u32string_view sign : {U"No.", U"NO.", U"no."}) {
    if (!passage.starts_with(at, sign)) continue;
    const auto number = parse_number(passage, passage.skip_spaces(at + sign.size()));
    if (!number || !number->is_plain()) return std::nullopt;
    const std::int64_t value = number->small_value();
    const bool english = value >= 1 && value <= 10;
    return TokenReading{
        number->end,    U"넘버 " + (english ? english_number(value) : sino_korean(*number)),
        "abbreviation", "No. is a number",
        true,           {}};
  }
  return std::nullopt;
}

/// `C.H.`, `U.S.A.`, `J. R. R.`: single capitals with points.
MaybeReading initials(const Passage& passage, std::size_t at) {
  std::u32string letters;
  std::size_t i = at;
  std::size_t end = at;
  while (is_upper(passage.at(i)) && passage.at(i + 1) == U'.') {
    if (!letters.empty() && is_space(passage.before(i))) letters += U' ';
    letters += passage.at(i);
    end = i + 2;
    i = end;
    if (passage.at(i) == U' ' && is_upper(passage.at(i + 1)) && passage.at(i + 2) == U'.') ++i;
  }
  const auto capitals = std::count_if(letters.begin(), letters.end(), is_upper);
  if (capitals == 0) return std::nullopt;
  // U.S.A without the last point; U.Seoul is none.
  const bool bare = capitals >= 1 && is_upper(passage.at(end)) && !is_latin(passage.at(end + 1)) &&
                    passage.before(end) == U'.';
  if (bare) letters += passage.at(end++);
  const char32_t next = passage.at(passage.skip_spaces(end));
  const bool name_follows = is_upper(next) && !bare;
  if (capitals == 1 && !bare && !name_follows) return std::nullopt;  // `A.` labels a list
  std::u32string reading;
  for (const char32_t c : letters) {
    if (c == U' ') {
      reading += U' ';
    } else {
      reading += spell_letters(std::u32string_view(&c, 1));
    }
  }
  // The point of the last initial also ends the sentence where nothing follows.
  const bool ends_text = passage.skip_spaces(end) >= passage.text.size();
  if (ends_text && !bare) --end;
  return TokenReading{end, std::move(reading), "initials", "capitals with points", false, {}};
}

}  // namespace

MaybeReading read_abbreviation(const Passage& passage, std::size_t at) {
  if (is_latin(passage.before(at))) return std::nullopt;
  if (auto pages = page(passage, at)) return pages;
  if (auto number = numbered(passage, at)) return number;
  if (auto number = episode_or_level(passage, at)) return number;
  for (const Abbreviation& abbreviation : abbreviations) {
    if (!passage.starts_with(at, abbreviation.written)) continue;
    std::size_t end = at + abbreviation.written.size();
    if (is_latin(passage.at(end))) continue;
    const bool ends_text = passage.skip_spaces(end) >= passage.text.size();
    if (ends_text && passage.before(end) == U'.') --end;
    return TokenReading{
        end, std::u32string(abbreviation.reading) + U" ", "abbreviation", "abbreviation", true, {}};
  }
  return initials(passage, at);
}

}  // namespace nangdok
