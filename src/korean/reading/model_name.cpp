#include "korean/reading/model_name.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "korean/reading/english/english_reading.h"
#include "korean/reading/latin.h"
#include "korean/reading/letters.h"
#include "korean/reading/money.h"
#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/unit.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// Name and reading in turn.
constexpr std::u32string_view established =
    U"No1 넘버원 NO1 넘버원 MP3 엠피쓰리 MP4 엠피포 Y2K 와이투케이 H2O 에이치투오 P2P 피투피 B2B "
    U"비투비 B2C 비투씨 C2C "
    U"씨투씨 G2B 지투비 D2C 디투씨 "
    U"O2O 오투오 R2D2 알투디투 2NE1 투애니원 B1A4 비원에이포 1Q84 일큐팔사 SS501 더블에스오공일 "
    U"i18n 아이십팔엔 "
    U"H1N1 에이치원엔원 H5N1 에이치파이브엔원 4WD 사륜구동 2WD 이륜구동 S7 에스세븐 2PM 투피엠 2AM "
    U"투에이엠 4DX 포디엑스 "
    U"3DS 쓰리디에스 W3C 더블유쓰리씨 I2C 아이스퀘어씨 U2 유투 UB40 유비포티 MI6 엠아이식스 MI5 "
    U"엠아이파이브 K5 케이파이브 "
    U"7UP 세븐업 7up 세븐업 5W1H 오더블유일에이치 24K 이십사케이 365mc 삼육오엠씨 M16 엠십육 K1 "
    U"케이원 G20 지이십 "
    U"SE7EN 세븐 XO2 엑스오투 G2 지투 A2DP 에이투디피 3R 쓰리알 4P 포피 3C 쓰리씨 1N 일엔 NH3 "
    U"엔에이치쓰리";

constexpr std::u32string_view elements =
    U"H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se "
    U"Br Kr Rb Sr Y "
    U"Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce W Pt Au Hg Tl Pb Bi Ra U Th";

bool is_name_letter(char32_t c) {
  return is_ascii_letter(c);
}

/// The letters, figures and inner hyphens from `at` on.
std::size_t model_name_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  const auto joins = [&](std::size_t i) {
    return is_name_letter(passage.at(i)) || is_digit(passage.at(i));
  };
  while (joins(end) || (end > at && passage.at(end) == U'-' && joins(end + 1))) ++end;
  return end;
}

struct Segment {
  std::u32string_view text;
  bool figures = false;
  bool after_hyphen = false;
};

std::vector<Segment> segments_of(std::u32string_view token) {
  std::vector<Segment> segments;
  std::size_t i = 0;
  bool hyphen = false;
  while (i < token.size()) {
    if (token[i] == U'-') {
      hyphen = true;
      ++i;
      continue;
    }
    const bool figures = is_digit(token[i]);
    std::size_t end = i;
    while (end < token.size() && token[end] != U'-' && is_digit(token[end]) == figures) ++end;
    segments.push_back({token.substr(i, end - i), figures, hyphen});
    hyphen = false;
    i = end;
  }
  return segments;
}

/// Symbols of elements and figures, nothing else.
struct Formula {
  bool valid = true;
  int elements = 0;
  bool figures = false;
};

Formula formula_of(std::u32string_view token) {
  static const auto symbols = word_set(elements);
  Formula formula;
  std::size_t i = 0;
  while (i < token.size()) {
    if (is_digit(token[i])) {
      if (i == 0) return {false, 0, false};
      formula.figures = true;
      ++i;
      continue;
    }
    const std::size_t length =
        i + 1 < token.size() && is_lower(token[i + 1]) && symbols.contains(token.substr(i, 2)) ? 2
                                                                                               : 1;
    if (!symbols.contains(token.substr(i, length))) return {false, 0, false};
    ++formula.elements;
    i += length;
  }
  return formula;
}

bool is_made_of_elements(std::u32string_view token) {
  const Formula formula = formula_of(token);
  return formula.valid && formula.elements > 0;
}

bool is_formula(std::u32string_view token) {
  const Formula formula = formula_of(token);
  const bool gas =
      token == U"O2" || token == U"H2" || token == U"N2" || token == U"O3" || token == U"Cl2";
  return formula.valid && formula.figures && (formula.elements >= 2 || gas);
}

std::int64_t small_number(std::u32string_view figures) {
  if (figures.size() > 2 || (figures.size() == 2 && figures[0] == U'0')) return -1;
  std::int64_t value = 0;
  for (const char32_t digit : figures) value = value * 10 + (digit - U'0');
  return value;
}

std::u32string read_figures(std::u32string_view figures, bool english) {
  if (figures.size() > 1 && figures[0] == U'0') return digit_by_digit(figures);
  const std::int64_t value = small_number(figures);
  if (english && value >= 0 && value <= 12) return english_number(value);
  return sino_korean(figures);
}

std::u32string read_formula(std::u32string_view token) {
  std::u32string reading;
  for (const Segment& segment : segments_of(token)) {
    reading += segment.figures ? read_figures(segment.text, true) : spell_letters(segment.text);
  }
  return reading;
}

std::u32string read_segments(const std::vector<Segment>& segments, const Lexicon& lexicon) {
  std::u32string reading;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    if (segment.after_hyphen) reading += U' ';
    if (segment.figures) {
      reading += read_figures(segment.text, segment.text.size() == 1);
    } else if (segment.text.size() == 1) {
      reading += spell_letters(segment.text);
    } else {
      const bool lower_tail =
          i > 0 && segment.text.size() <= 2 && !find_english(segment.text, lexicon);
      reading += lower_tail ? spell_letters(segment.text) : read_latin_token(segment.text, lexicon);
    }
  }
  return reading;
}

/// `1st`, `2nd`, `21st`.
MaybeReading english_ordinal(const Passage& passage, std::size_t at, std::size_t end) {
  constexpr std::array<std::u32string_view, 13> ordinals = {
      U"",       U"퍼스트", U"세컨드", U"서드", U"포스",     U"피프스",  U"식스스",
      U"세븐스", U"에이스", U"나인스", U"텐스", U"일레븐스", U"트웰프스"};
  const std::u32string_view token = passage.text.substr(at, end - at);
  if (token.size() < 3) return std::nullopt;
  const std::u32string_view suffix = token.substr(token.size() - 2);
  const std::u32string_view figures = token.substr(0, token.size() - 2);
  if (suffix != U"st" && suffix != U"nd" && suffix != U"rd" && suffix != U"th") return std::nullopt;
  if (!std::all_of(figures.begin(), figures.end(), is_digit)) return std::nullopt;
  const std::int64_t value = small_number(figures);
  std::u32string reading = value >= 1 && value <= 12
                               ? std::u32string(ordinals.at(static_cast<std::size_t>(value)))
                               : sino_korean(figures) + U" 번째";
  return TokenReading{end, std::move(reading), "English ordinal", "ordinal suffix", false, {}};
}

/// `D-30`: the days before an event.
MaybeReading days_before(const Passage& passage, std::size_t at, std::size_t end) {
  const std::u32string_view token = passage.text.substr(at, end - at);
  const bool days = (token.starts_with(U"D-") || token.starts_with(U"d-")) && token.size() > 2 &&
                    std::all_of(token.begin() + 2, token.end(), is_digit);
  if (!days) return std::nullopt;
  return TokenReading{end,          U"디 마이너스 " + sino_korean(token.substr(2)),
                      "model name", "days before an event",
                      false,        {}};
}

/// `2x4`, `1080X1920`: one side by the other.
MaybeReading product_of_sizes(const Passage& passage, std::size_t at, std::size_t end) {
  const std::u32string_view token = passage.text.substr(at, end - at);
  std::u32string reading;
  std::size_t i = 0;
  while (i < token.size()) {
    std::size_t figures = i;
    while (figures < token.size() && is_digit(token[figures])) ++figures;
    if (figures == i) return std::nullopt;
    reading += sino_korean(token.substr(i, figures - i));
    i = figures;
    if (i == token.size()) break;
    if ((token[i] != U'x' && token[i] != U'X') || i + 1 == token.size()) return std::nullopt;
    reading += U" 곱하기 ";
    ++i;
  }
  return TokenReading{
      end, std::move(reading), "size", "x between figures", number_begins_word(passage, at), {}};
}

/// `1980s` is a decade, `19C` a century.
MaybeReading decade_or_century(const Passage& passage, std::size_t at, std::size_t end) {
  const std::u32string_view token = passage.text.substr(at, end - at);
  const std::u32string_view figures = token.substr(0, token.size() - 1);
  if (figures.empty() || !std::all_of(figures.begin(), figures.end(), is_digit)) {
    return std::nullopt;
  }
  const bool decade = token.back() == U's' && figures.size() == 4 && figures.back() == U'0' &&
                      (figures[0] == U'1' || figures[0] == U'2');
  const bool before_christ = passage.previous_word(at) == U"기원전";
  const bool century =
      token.back() == U'C' && ((figures.size() == 2 && figures[0] <= U'2') || before_christ);
  if (!decade && !century) return std::nullopt;
  return TokenReading{end,
                      sino_korean(figures) + (decade ? U" 년대" : U" 세기"),
                      "years",
                      decade ? "a decade" : "a century",
                      number_begins_word(passage, at),
                      {}};
}

/// `2m45`: metres with what is over.
MaybeReading metres_and_centimetres(const Passage& passage, std::size_t at, std::size_t end) {
  const std::u32string_view token = passage.text.substr(at, end - at);
  const std::size_t m = token.find(U'm');
  if (m == 0 || m == token.npos || m > 3 || token.size() != m + 3) return std::nullopt;
  const std::u32string_view metres = token.substr(0, m);
  const std::u32string_view rest = token.substr(m + 1);
  if (!std::all_of(metres.begin(), metres.end(), is_digit) ||
      !std::all_of(rest.begin(), rest.end(), is_digit)) {
    return std::nullopt;
  }
  return TokenReading{end,
                      sino_korean(metres) + U" 미터 " + sino_korean(rest),
                      "number+unit",
                      "metres and centimetres",
                      number_begins_word(passage, at),
                      {}};
}

/// A text that speaks of floors: `1F`, `B2` are some.
bool speaks_of_floors(const Passage& passage) {
  for (const std::u32string_view cue : {U"층", U"매장", U"주차", U"지하", U"건물", U"빌딩"}) {
    if (passage.text.find(cue) != std::u32string_view::npos) return true;
  }
  return false;
}

/// `B1층`, `B2F`, `3F`: floors above and below the ground.
MaybeReading floor(const Passage& passage, std::size_t at, std::size_t end) {
  std::u32string_view token = passage.text.substr(at, end - at);
  const bool below = token.front() == U'B';
  const bool letter = token.back() == U'F';
  const bool word = passage.at(end) == U'층';
  if (below) token.remove_prefix(1);
  if (letter && !token.empty()) token.remove_suffix(1);
  if (token.empty() || token.size() > 2 || token.front() == U'0' ||
      !std::all_of(token.begin(), token.end(), is_digit)) {
    return std::nullopt;
  }
  const bool told = (below && (word || letter)) || ((below || letter) && speaks_of_floors(passage));
  if (!told) return std::nullopt;
  return TokenReading{end + (word ? 1 : 0),
                      (below ? U"지하 " : U"") + sino_korean(token) + U" 층",
                      "floor",
                      "a floor of a building",
                      number_begins_word(passage, at),
                      {}};
}

/// A figure and one or two letters that a unit, a screen or a network is called by.
bool takes_english_figure(std::u32string_view letters) {
  static const auto names =
      word_set(U"D K G P M C R S X WD DX NE PM AM H B L W Q T F U way Way 2 in");
  return names.contains(letters);
}

}  // namespace

MaybeReading read_model_name(const Passage& passage, std::size_t at) {
  if (is_latin(passage.before(at)) || is_digit(passage.before(at))) return std::nullopt;
  const std::size_t end = model_name_end(passage, at);
  const std::u32string_view token = passage.text.substr(at, end - at);
  const bool letters = std::any_of(token.begin(), token.end(), is_name_letter);
  const bool figures = std::any_of(token.begin(), token.end(), is_digit);
  if (!letters || !figures || is_latin(passage.at(end))) return std::nullopt;
  TokenReading reading;
  reading.end = end;
  reading.token_class = "model name";
  static const std::unordered_map<std::u32string_view, std::u32string_view> names = [] {
    std::unordered_map<std::u32string_view, std::u32string_view> built;
    const auto list = words_of(established);
    for (std::size_t i = 0; i + 1 < list.size(); i += 2) built[list[i]] = list[i + 1];
    return built;
  }();
  if (const auto found = names.find(token); found != names.end()) {
    reading.reading = found->second;
    reading.reading_source = "established name";
    return reading;
  }
  if (auto ordinal = english_ordinal(passage, at, end)) return ordinal;
  if (auto days = days_before(passage, at, end)) return days;
  if (auto size = product_of_sizes(passage, at, end)) return size;
  if (auto storey = floor(passage, at, end)) return storey;
  if (auto height = metres_and_centimetres(passage, at, end)) return height;
  if (is_formula(token)) {
    reading.reading = read_formula(token);
    reading.token_class = "formula";
    reading.reading_source = "chemical symbols";
    return reading;
  }
  const auto segments = segments_of(token);
  if (segments[0].figures && !segments[1].after_hyphen && segments.size() == 2) {
    const bool english = takes_english_figure(segments[1].text) && segments[0].text.size() == 1;
    reading.begins_word = number_begins_word(passage, at);
    const std::u32string head = read_figures(segments[0].text, english);
    const bool spelled = segments[1].text.size() <= 2;
    reading.reading = head + (spelled ? spell_letters(segments[1].text)
                                      : U" " + read_latin_token(segments[1].text, passage.lexicon));
    reading.reading_source = "figures and letters";
    return reading;
  }
  reading.reading = read_segments(segments, passage.lexicon);
  reading.reading_source = "letters and figures";
  // USB 3.0 written in one: HTML5.1, PS4.5
  if (segments.back().figures && passage.at(end) == U'.' && is_digit(passage.at(end + 1))) {
    std::size_t decimals = end + 1;
    while (is_digit(passage.at(decimals))) ++decimals;
    reading.reading +=
        U" 점 " + digit_by_digit(passage.text.substr(end + 1, decimals - end - 1), U'영');
    reading.end = decimals;
  }
  return reading;
}

MaybeReading read_model_or_unit(const Passage& passage, std::size_t at) {
  const auto number = parse_number(passage, at);
  if (auto years = decade_or_century(passage, at, model_name_end(passage, at))) return years;
  if (number && find_unit(passage, number->end)) return std::nullopt;
  if (number && find_currency(passage, number->end)) return std::nullopt;
  return read_model_name(passage, at);
}

MaybeReading read_ion(const Passage& passage, std::size_t at) {
  if (!is_upper(passage.at(at)) || is_latin(passage.before(at))) return std::nullopt;
  std::size_t end = at;
  while (is_ascii_letter(passage.at(end)) || is_digit(passage.at(end))) ++end;
  const std::u32string_view symbols = passage.text.substr(at, end - at);
  constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  std::u32string charge;
  while (passage.at(end) != U'\0') {
    const std::size_t value = superscripts.find(passage.at(end));
    if (value == std::u32string_view::npos) break;
    charge += U'0' + static_cast<char32_t>(value);
    ++end;
  }
  const char32_t sign = passage.at(end);
  if ((sign != U'⁺' && sign != U'⁻') || !is_made_of_elements(symbols)) return std::nullopt;
  std::u32string reading = read_formula(symbols) + U" ";
  if (!charge.empty()) reading += read_figures(charge, true) + U" ";
  reading += sign == U'⁺' ? U"플러스" : U"마이너스";
  return TokenReading{end + 1, std::move(reading), "formula", "an ion", false, {}};
}

}  // namespace nangdok
