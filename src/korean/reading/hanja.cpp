#include "korean/reading/hanja.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "korean/lexicon/lexicon.h"
#include "korean/reading/bracket.h"
#include "korean/reading/initial_sound.h"
#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_word = 8;

std::u32string find_reading(const MappedTable& table, std::u32string_view hanja) {
  const auto found = table.find(to_utf8(hanja));
  return found ? to_utf32(*found) : std::u32string();
}

/// The traditional form that the table's words are written in: compatibility ideographs by Unicode,
/// simplified and Japanese forms by the table (`=学` 學).
char32_t traditional(char32_t c, const MappedTable& table) {
  if (c >= 0xF900 && c <= 0xFAFF) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    icu::UnicodeString unified;
    if (U_SUCCESS(status) && nfc->getRawDecomposition(static_cast<UChar32>(c), unified)) {
      return static_cast<char32_t>(unified.char32At(0));
    }
    return c;
  }
  const std::u32string form = find_reading(table, std::u32string{U'=', c});
  return form.empty() ? c : form.front();
}

std::int64_t formal_digit(char32_t c) {
  constexpr std::u32string_view digits = U"零一二三四五六七八九";
  constexpr std::u32string_view formal = U"〇壹貳參肆伍陸柒捌玖";
  for (const std::u32string_view set : {digits, formal}) {
    const std::size_t at = set.find(c);
    if (at != std::u32string_view::npos) return static_cast<std::int64_t>(at);
  }
  return -1;
}

std::u32string_view formal_magnitude(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return U"십";
    case U'百':
    case U'佰':
      return U"백";
    case U'千':
    case U'仟':
      return U"천";
    case U'萬':
    case U'万':
      return U"만";
    case U'億':
      return U"억";
    default:
      return {};
  }
}

/// 參佰拾, 二〇二五: figures in hanja, two or more with a formal one among them.
std::u32string numeral(std::u32string_view run, std::size_t& length) {
  constexpr std::u32string_view formal = U"壹貳參肆伍陸柒捌玖拾佰仟〇";
  std::u32string reading;
  bool is_formal = false;
  std::size_t i = 0;
  for (; i < run.size(); ++i) {
    const std::int64_t digit = formal_digit(run[i]);
    const std::u32string_view magnitude = formal_magnitude(run[i]);
    if (digit < 0 && magnitude.empty()) break;
    is_formal = is_formal || formal.find(run[i]) != std::u32string_view::npos;
    if (digit >= 0) {
      reading += run[i] == U'〇' ? U"공"
                                 : sino_korean(std::u32string{U'0' + static_cast<char32_t>(digit)});
    } else {
      reading += magnitude;
    }
  }
  length = i;
  return i >= 2 && is_formal ? reading : std::u32string();
}

struct Piece {
  std::size_t begin = 0;
  std::size_t length = 0;
  std::u32string reading;  ///< Empty for a single character, read by its place.
};

/// The division of the run into the fewest pieces, words of the table before single characters.
std::vector<Piece> divide(std::u32string_view run, const MappedTable& table) {
  struct Best {
    int cost = std::numeric_limits<int>::max();
    Piece last;
  };
  std::vector<Best> best(run.size() + 1);
  best[0].cost = 0;
  for (std::size_t i = 0; i < run.size(); ++i) {
    constexpr int word_cost = 2;
    constexpr int character_cost = 3;
    const auto offer = [&](Piece piece, int cost) {
      Best& end = best[i + piece.length];
      if (best[i].cost + cost <= end.cost) end = {best[i].cost + cost, std::move(piece)};
    };
    std::size_t numeral_length = 0;
    std::u32string figures = numeral(run.substr(i), numeral_length);
    if (!figures.empty()) offer({i, numeral_length, std::move(figures)}, word_cost);
    offer({i, 1, {}}, character_cost);
    for (std::size_t length = 2; length <= std::min(longest_word, run.size() - i); ++length) {
      std::u32string reading = find_reading(table, run.substr(i, length));
      if (!reading.empty()) offer({i, length, std::move(reading)}, word_cost);
    }
  }
  std::vector<Piece> pieces;
  for (std::size_t end = run.size(); end > 0; end = pieces.back().begin)
    pieces.push_back(best[end].last);
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

/// 金 before a title is the family name.
bool is_family_name(const Passage& passage, std::size_t begin, std::size_t end) {
  static const auto titles = word_set(
      U"의원 대통령 장관 총리 대표 위원장 회장 사장 교수 선생 후보 감독 선수 총장 시장 지사 판사 "
      U"검사 변호사 박사 차관 씨 군 양 "
      U"원장 의장 총재 수석 실장 국장 부장 과장 부총리 전 여사 목사 신부 대법관 특보 사무총장 "
      U"최고위원 원내대표 도지사 청장");
  if (end - begin != 1) return end - begin == 3;
  const std::u32string_view next = passage.hangul_run(passage.skip_spaces(end));
  return starts_with_any(next, titles) && !next.starts_with(U"전체");
}

/// A single character: the table's usual sound, changed by its place.
std::u32string read_character(std::u32string_view run, std::size_t i, const std::u32string& before,
                              const MappedTable& table) {
  std::u32string sound = find_reading(table, run.substr(i, 1));
  if (sound.empty()) return {};
  if (run[i] == U'不' && i + 1 < run.size()) {
    const std::u32string next = find_reading(table, run.substr(i + 1, 1));
    if (!next.empty()) {
      const int onset = hangul::decompose(next.front()).onset;
      if (onset == hangul::D || onset == hangul::J) return U"부";
    }
  }
  if (before.empty()) return std::u32string{initial_sound(sound.front())}.append(sound.substr(1));
  sound.front() = yul_and_yeol(sound.front(), before.back());
  return sound;
}

}  // namespace

MaybeReading read_hanja(const Passage& passage, std::size_t at) {
  if (!is_hanja(passage.at(at))) return std::nullopt;
  const MappedTable& table = passage.lexicon.hanja();
  std::u32string run;
  std::size_t end = at;
  while (is_hanja(passage.at(end))) {
    const char32_t c = passage.at(end++);
    run += c == U'々' && !run.empty() ? run.back() : traditional(c, table);
  }
  TokenReading token;
  token.end = end;
  token.token_class = "hanja";
  token.reading_source = "hanja lexicon";
  // 第3章: the ordinal is glued to its number.
  const bool after_hangul = hangul::is_syllable(passage.before(at));
  std::u32string& reading = token.reading;
  for (const Piece& piece : divide(run, table)) {
    if (!piece.reading.empty()) {
      std::u32string sounds(piece.reading);
      if (reading.empty() && !after_hangul) sounds.front() = initial_sound(sounds.front());
      reading += sounds;
      continue;
    }
    const bool kim = run[piece.begin] == U'金' && piece.begin == 0 && !after_hangul &&
                     is_family_name(passage, at, end);
    const std::u32string compatible =
        passage.at(at + piece.begin) >= 0xF900 && passage.at(at + piece.begin) <= 0xFAFF
            ? find_reading(table, passage.text.substr(at + piece.begin, 1))
            : std::u32string();
    if (kim) {
      reading += U"김";
    } else if (!compatible.empty()) {
      reading += compatible;
    } else {
      std::u32string before = reading;
      if (before.empty() && after_hangul) before = std::u32string{passage.before(at)};
      if (before.empty() && is_digit(passage.before(at))) before = std::u32string{U'수'};
      reading += read_character(run, piece.begin, before, table);
    }
  }
  if (auto given = read_by_following_bracket(passage, token, true)) return given;
  return token;
}

}  // namespace nangdok
