#include "korean/reading/unit.h"

#include <algorithm>
#include <array>
#include <utility>

#include "korean/reading/particle.h"
#include "korean/reading/unit_table.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_symbol = 5;

/// Symbols that are taken for units only when glued to the number: `3 a`, `10 in` are English.
constexpr std::u32string_view glued_only[] = {U"a", U"h",  U"s", U"A",   U"B",  U"F",  U"N", U"H",
                                              U"J", U"in", U"l", U"bar", U"ct", U"pt", U"mi"};

bool is_symbol_letter(char32_t c) {
  return is_ascii_letter(c) || c == U'μ' || c == U'µ' || c == U'Ω' || c == U'ℓ' || c == U'Å';
}

struct Part {
  std::size_t end = 0;
  std::u32string name;
  std::u32string_view symbol;
};

/// 2 and 3 behind a length: ², ^2 or a plain 2.
int exponent_at(const Passage& passage, std::size_t& at) {
  const bool caret = passage.at(at) == U'^';
  const char32_t c = passage.at(caret ? at + 1 : at);
  const int value = c == U'²' || c == U'2' ? 2 : c == U'³' || c == U'3' ? 3 : 0;
  if (value == 0) return 0;
  const std::size_t end = at + (caret ? 2 : 1);
  if (is_digit(passage.at(end))) return 0;
  at = end;
  return value;
}

std::optional<Part> area_or_volume(char32_t c) {
  switch (c) {
    case U'㎟':
      return Part{1, U"제곱밀리미터", U"m"};
    case U'㎠':
      return Part{1, U"제곱센티미터", U"m"};
    case U'㎡':
      return Part{1, U"제곱미터", U"m"};
    case U'㎢':
      return Part{1, U"제곱킬로미터", U"m"};
    case U'㎣':
      return Part{1, U"세제곱밀리미터", U"m"};
    case U'㎤':
      return Part{1, U"세제곱센티미터", U"m"};
    case U'㎥':
      return Part{1, U"세제곱미터", U"m"};
    case U'㎦':
      return Part{1, U"세제곱킬로미터", U"m"};
    default:
      return std::nullopt;
  }
}

std::optional<Part> part_at(const Passage& passage, std::size_t at) {
  if (auto area = area_or_volume(passage.at(at))) {
    area->end = at + 1;
    return area;
  }
  Part part;
  const std::u32string_view letters = squared_symbol(passage.at(at));
  if (!letters.empty()) {
    const auto name = unit_name(letters);
    if (!name) return std::nullopt;
    part = {at + 1, std::u32string(*name), letters};
  } else {
    std::size_t end = at;
    while (is_symbol_letter(passage.at(end))) ++end;
    if (end == at || end - at > longest_symbol) return std::nullopt;
    const auto name = unit_name(passage.text.substr(at, end - at));
    if (!name) return std::nullopt;
    part = {end, std::u32string(*name), passage.text.substr(at, end - at)};
  }
  const bool length = part.symbol.ends_with(U"m") && part.name.ends_with(U"미터");
  if (length) {
    const int power = exponent_at(passage, part.end);
    if (power == 2) part.name.insert(0, U"제곱");
    if (power == 3) part.name.insert(0, U"세제곱");
  }
  if (is_digit(passage.at(part.end)) || is_latin(passage.at(part.end))) return std::nullopt;
  return part;
}

std::optional<Unit> degrees(const Passage& passage, std::size_t at) {
  const char32_t c = passage.at(at);
  const char32_t scale = passage.at(at + 1);
  if (c == U'℃') return Unit{at + 1, {}, U"도", true};
  if (c == U'℉') return Unit{at + 1, U"화씨", U"도", true};
  if (c == U'°' && (scale == U'C' || scale == U'c')) return Unit{at + 2, {}, U"도", true};
  if (c == U'°' && scale == U'F') return Unit{at + 2, U"화씨", U"도", true};
  if (c == U'°') {
    for (const auto& [letter, side] : {std::pair{U'N', U"북위"}, std::pair{U'S', U"남위"},
                                       std::pair{U'E', U"동경"}, std::pair{U'W', U"서경"}}) {
      if (scale == letter && !is_latin(passage.at(at + 2))) return Unit{at + 2, side, U"도", false};
    }
    return Unit{at + 1, {}, U"도", false};
  }
  return std::nullopt;
}

/// Inches and feet, minutes and seconds of arc: ″ or " after a number, ′ or ' before another.
std::optional<Unit> primes(const Passage& passage, std::size_t at) {
  const bool arc = passage.text.substr(0, at).find(U'°') != std::u32string_view::npos;
  switch (passage.at(at)) {
    case U'″':
      return Unit{at + 1, {}, arc ? U"초" : U"인치", false};
    case U'′':
      return Unit{at + 1, {}, arc ? U"분" : U"피트", false};
    case U'"':
    case U'”': {
      // A quotation mark that closes a quotation is none: an opening one would stand before it.
      const char32_t opening = passage.at(at) == U'"' ? U'"' : U'“';
      const auto before = passage.text.substr(0, at);
      const auto opened = std::count(before.begin(), before.end(), opening);
      const bool closes = passage.at(at) == U'"' ? opened % 2 == 1 : opened > 0;
      if (closes) return std::nullopt;
      const bool another = passage.text.substr(at + 1).find(U'"') != std::u32string_view::npos;
      if (another && is_space(passage.at(at + 1))) return std::nullopt;
      return Unit{at + 1, {}, U"인치", false};
    }
    case U'\'':
    case U'’':
      if (arc) return Unit{at + 1, {}, U"분", false};
      if (is_digit(passage.at(at + 1))) return Unit{at + 1, {}, U"피트", false};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

/// `12A석`, `101B동`: a letter that is part of a place's name.
bool names_a_place(const Passage& passage, std::size_t letter) {
  const std::u32string_view noun = passage.hangul_run(letter + 1);
  for (const std::u32string_view place : {U"석", U"좌석", U"동", U"호", U"열", U"구역", U"블록",
                                          U"게이트", U"출구", U"홀", U"존", U"라인", U"타입"}) {
    if (noun.starts_with(place)) return true;
  }
  return false;
}

/// In a recipe T is a tablespoon, t a teaspoon.
std::optional<Unit> spoon_at(const Passage& passage, std::size_t at) {
  const char32_t c = passage.at(at);
  if ((c != U'T' && c != U't') || is_latin(passage.at(at + 1)) || is_digit(passage.at(at + 1))) {
    return std::nullopt;
  }
  for (const std::u32string_view cue : {U"큰술", U"작은술", U"설탕", U"소금", U"간장", U"밀가루",
                                        U"식초", U"참기름", U"고춧가루", U"올리고당", U"베이킹"}) {
    if (passage.text.find(cue) == std::u32string_view::npos) continue;
    return Unit{at + 1, {}, c == U'T' ? U"큰술" : U"작은술", false};
  }
  return std::nullopt;
}

/// What is said for `unit/per`: 시속 for km/h, 리터당 for mg/L.
Unit rate(const Part& unit, const Passage& passage, const Part& per, bool speed_said) {
  const bool length = unit.name.ends_with(U"미터") || unit.name == U"마일";
  if (length && (per.symbol == U"h" || per.symbol == U"hr")) {
    return {per.end, speed_said ? U"" : U"시속", unit.name, false};
  }
  if (length && (per.symbol == U"s" || per.symbol == U"sec")) {
    std::size_t end = per.end;
    const int power = exponent_at(passage, end);
    if (power == 2) return {end, {}, unit.name + U" 퍼 제곱초", false};
    return {per.end, speed_said ? U"" : U"초속", unit.name, false};
  }
  if (length && per.symbol == U"min")
    return {per.end, speed_said ? U"" : U"분속", unit.name, false};
  return {per.end, per.name + U"당", unit.name, false};
}

}  // namespace

std::optional<Denominator> find_denominator(const Passage& passage, std::size_t slash) {
  if (passage.at(slash) != U'/') return std::nullopt;
  if (const auto per = part_at(passage, slash + 1)) {
    return Denominator{per->end, per->name + U"당"};
  }
  const std::u32string_view run = passage.hangul_run(slash + 1);
  for (const std::u32string_view noun :
       {U"시간", U"문항", U"가구", U"세대", U"일", U"월", U"년", U"주", U"분", U"초", U"인", U"명",
        U"회", U"건", U"개", U"평", U"학기"}) {
    if (!run.starts_with(noun)) continue;
    const std::u32string_view tail = run.substr(noun.size());
    if (tail.empty() || is_particle_after_noun(tail)) {
      return Denominator{slash + 1 + noun.size(), std::u32string(noun) + U"당"};
    }
  }
  return std::nullopt;
}

std::optional<Unit> find_unit(const Passage& passage, std::size_t at) {
  const bool spaced = passage.at(at) == U' ';
  const std::size_t begin = spaced ? at + 1 : at;
  if (auto unit = degrees(passage, begin)) return unit;
  if (!spaced) {
    if (auto unit = primes(passage, begin)) return unit;
  }
  if (auto spoon = spoon_at(passage, begin)) return spoon;
  const auto part = part_at(passage, begin);
  if (!part) return std::nullopt;
  if (spaced && std::find(std::begin(glued_only), std::end(glued_only), part->symbol) !=
                    std::end(glued_only)) {
    return std::nullopt;
  }
  std::size_t number = at;
  while (is_digit(passage.before(number)) || passage.before(number) == U'.' ||
         passage.before(number) == U',') {
    --number;
  }
  // 3A and 3F are a class and a floor, 12A석 is a seat, 15A and 10 nF units.
  const bool one_figure = at - number == 1 || (part->symbol == U"A" && names_a_place(passage, at));
  if (!spaced &&
      (part->symbol == U"F" || part->symbol == U"H" || (part->symbol == U"A" && one_figure)))
    return std::nullopt;
  const std::u32string_view previous = passage.previous_word(number);
  const bool speed_said =
      previous.ends_with(U"시속") || previous.ends_with(U"초속") || previous.ends_with(U"분속");
  if (part->symbol == U"mph" || part->symbol == U"kph") {
    return Unit{part->end, speed_said ? U"" : U"시속", part->name, false};
  }
  if (part->symbol == U"m/s") return Unit{part->end, speed_said ? U"" : U"초속", U"미터", false};
  if (passage.at(part->end) == U'/') {
    // A single Latin letter after the slash is a unit here: kg/h, mg/L.
    if (const auto per = part_at(passage, part->end + 1)) {
      return rate(*part, passage, *per, speed_said);
    }
    if (const auto per = find_denominator(passage, part->end)) {
      return Unit{per->end, per->reading, part->name, false};
    }
  }
  return Unit{part->end, {}, part->name, false};
}

/// 10⁸m/s: the number has been read already, so the rate is said behind it.
MaybeReading read_unit_behind_power(const Passage& passage, std::size_t at, const Part& part) {
  constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  if (superscripts.find(passage.before(at)) == std::u32string_view::npos ||
      passage.before(at) == U'\0') {
    return std::nullopt;
  }
  TokenReading token{part.end, U" " + part.name, "unit", "unit symbol", false, {}};
  if (passage.at(part.end) == U'/') {
    if (const auto per = part_at(passage, part.end + 1)) {
      token.reading += U" 퍼 " + per->name;
      token.end = per->end;
    }
  }
  return token;
}

MaybeReading read_unit_alone(const Passage& passage, std::size_t at) {
  const auto part = part_at(passage, at);
  if (!part) return std::nullopt;
  if (auto unit = read_unit_behind_power(passage, at, *part)) return unit;
  const bool letters = is_ascii_letter(passage.at(at));
  const std::u32string_view tail = passage.hangul_run(part->end);
  // A bare `m` or `g` is a letter; `g당`, `kg` and every squared character are units.
  constexpr std::array<std::u32string_view, 14> sure = {U"km", U"cm",  U"mm",   U"kg", U"mg",
                                                        U"ml", U"mL",  U"kcal", U"kW", U"kWh",
                                                        U"Hz", U"MHz", U"GHz",  U"dB"};
  const bool surely = std::find(sure.begin(), sure.end(), part->symbol) != sure.end();
  // `A당` is a party; an `L당` is one of litres.
  const bool capital = part->symbol.size() == 1 && part->symbol[0] >= U'A' &&
                       part->symbol[0] <= U'Z' && part->symbol != U"L";
  if (letters && !surely && (capital || !tail.starts_with(U"당"))) return std::nullopt;
  return TokenReading{part->end, part->name, "unit", "unit symbol", false, {}};
}

}  // namespace nangdok
