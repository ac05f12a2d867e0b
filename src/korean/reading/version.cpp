#include "korean/reading/version.h"

#include <array>

#include "korean/reading/number.h"
#include "korean/reading/quantity.h"

namespace nangdok {
namespace {

/// `1.2.3` from `at` on: its reading and its end, with the number of points.
struct DottedFigures {
  std::size_t end = 0;
  std::u32string reading;
  int points = 0;
};

DottedFigures dotted_figures(const Passage& passage, std::size_t at) {
  DottedFigures dotted;
  std::u32string last_digits;
  std::size_t i = at;
  while (is_digit(passage.at(i))) {
    std::size_t end = i;
    while (is_digit(passage.at(end))) ++end;
    last_digits = passage.text.substr(i, end - i);
    if (i != at) {
      dotted.reading += U" 점 ";
      ++dotted.points;
    }
    dotted.reading += sino_korean(last_digits);
    dotted.end = end;
    i = end;
    if (passage.at(i) != U'.' || !is_digit(passage.at(i + 1))) break;
    ++i;
  }
  if (dotted.points == 1) {
    // One point makes a decimal: 3.11 is 삼 점 일일.
    const std::size_t cut = dotted.reading.rfind(U"점 ");
    dotted.reading = dotted.reading.substr(0, cut + 2) + digit_by_digit(last_digits, U'영');
  }
  return dotted;
}

}  // namespace

MaybeReading read_version(const Passage& passage, std::size_t at) {
  constexpr std::array<std::u32string_view, 10> words = {
      U"version ", U"Version ", U"ver. ", U"Ver. ", U"ver.", U"Ver.", U"ver ", U"Ver ", U"v", U"V"};
  if (!is_digit(passage.at(at))) {
    if (is_latin(passage.before(at)) || is_digit(passage.before(at))) return std::nullopt;
    for (const std::u32string_view word : words) {
      if (!passage.starts_with(at, word)) continue;
      std::size_t begin = at + word.size();
      if (word.size() == 1 && passage.at(begin) == U'.') ++begin;
      const DottedFigures figures = dotted_figures(passage, begin);
      if (figures.end == 0 || is_latin(passage.at(figures.end))) continue;
      const bool capital_without_point = word == U"V" && figures.points == 0;
      if (capital_without_point) continue;  // V8: a model
      std::u32string_view before = passage.previous_word(at);
      const bool said = before.ends_with(U"버전");
      return TokenReading{figures.end, (said ? U"" : U"버전 ") + figures.reading,
                          "version",   "version figures",
                          true,        {}};
    }
    return std::nullopt;
  }
  const DottedFigures figures = dotted_figures(passage, at);
  if (figures.points < 2) return std::nullopt;
  return TokenReading{figures.end,
                      figures.reading,
                      "version",
                      "figures with points",
                      number_begins_word(passage, at),
                      {}};
}

}  // namespace nangdok
