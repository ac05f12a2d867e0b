#include "korean/reading/list_mark.h"

#include <utility>

namespace nangdok {
namespace {

TokenReading silent(std::size_t end, std::string why) {
  return {end, U"", "silent", std::move(why), false, {}};
}

bool is_superscript(char32_t c) {
  return c == U'¹' || c == U'²' || c == U'³' || (c >= U'⁰' && c <= U'⁹');
}

/// A circle, square or the like that can stand for a syllable that is not told.
bool is_placeholder(char32_t c) {
  return c == U'○' || c == U'◯' || c == U'〇' || c == U'×' || c == U'△' || c == U'□' || c == U'☆' ||
         c == U'◇' || c == U'●' || c == U'◎' || c == U'▽' || c == U'⃝' || c == U'◌';
}

}  // namespace

MaybeReading read_silent_mark(const Passage& passage, std::size_t at) {
  const char32_t c = passage.at(at);
  if (c == U'[') {
    // [7], [12], [a], [주 3] behind a word; a bracketed number that opens a line is read.
    std::size_t end = at + 1;
    if (passage.starts_with(end, U"주") || passage.starts_with(end, U"각주")) {
      end = passage.skip_spaces(passage.hangul_end(end));
    }
    const std::size_t figures = end;
    while (is_digit(passage.at(end)) ||
           (end > figures && (passage.at(end) == U',' || passage.at(end) == U'-')))
      ++end;
    if (end == figures && is_lower(passage.at(end)) && passage.at(end + 1) == U']') ++end;
    const bool attached = at > 0 && !is_space(passage.before(at));
    if (end > figures && passage.at(end) == U']' && attached)
      return silent(end + 1, "reference mark of a note");
    if (passage.starts_with(at, U"[편집]")) return silent(at + 4, "mark of the page");
    return std::nullopt;
  }
  if (is_superscript(c)) {
    std::size_t end = at;
    while (is_superscript(passage.at(end)) || (passage.at(end) == U'⁾' || passage.at(end) == U'⁽'))
      ++end;
    if (passage.at(end) == U')') ++end;
    return silent(end, "reference mark of a note");
  }
  if (c == U'*' || c == U'†' || c == U'‡' || c == U'※' || c == U'¶' || c == U'©' || c == U'®' ||
      c == U'™' || c == U'_' || c == U'`' || c == U'|' || c == U'\\' || c == U'^' || c == U'#' ||
      c == U'♪' || c == U'♬') {
    std::size_t end = at + 1;
    while (passage.at(end) == c) ++end;
    return silent(end, "a mark without sound");
  }
  // Arrows, box drawing, geometric shapes, stars.
  const bool shape = (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2500 && c <= 0x25FF) ||
                     (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0x2600 && c <= 0x27BF) ||
                     (c >= 0xE000 && c <= 0xF8FF) || c == U'〓' || c == U'◦' || c == U'•' ||
                     c == U'‣' || c == U'⁃' || c == U'〒' || c == 0xFFFD;
  if (shape) return silent(at + 1, "a bullet is silent");
  return std::nullopt;
}

MaybeReading read_note_number(const Passage& passage, std::size_t at) {
  const char32_t before = passage.before(at);
  const bool behind_word = (hangul::is_syllable(before) && before != U'제') || before == U'.' ||
                           before == U'”' || before == U'’' || before == U'"' || before == U'」' ||
                           before == U'』';
  if (!behind_word || at < 2) return std::nullopt;
  std::size_t end = at;
  while (is_digit(passage.at(end))) ++end;
  if (end - at > 3 || passage.at(end) != U')') return std::nullopt;
  const std::u32string_view left = passage.text.substr(0, at);
  const bool bracketed = left.find_last_of(U'(') != std::u32string_view::npos &&
                         (left.find_last_of(U')') == std::u32string_view::npos ||
                          left.find_last_of(U')') < left.find_last_of(U'('));
  if (bracketed) return std::nullopt;
  return silent(end + 1, "number of a note");
}

MaybeReading read_placeholder(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  while (is_placeholder(passage.at(end))) ++end;
  std::size_t count = end - at;
  const char32_t before = passage.before(at);
  // OO기업, XX년: capitals in place of circles.
  const bool capitals =
      passage.starts_with(at, U"OO") && !is_latin(passage.at(at + 2)) && !is_latin(before);
  if (capitals && (hangul::is_syllable(passage.at(at + 2)) || hangul::is_syllable(before))) {
    end = at + 2;
    count = 2;
  } else if (count == 0) {
    return std::nullopt;
  } else if (count == 1) {
    constexpr std::u32string_view measured = U"월일년시분명군양씨시동읍면";
    const bool stands_for_number = measured.find(passage.at(end)) != std::u32string_view::npos &&
                                   !hangul::is_syllable(passage.at(end + 1));
    const bool inside =
        hangul::is_syllable(passage.at(end)) && (hangul::is_syllable(before) || stands_for_number);
    if (!inside || passage.at(at) == U'×' || passage.at(at) == U'●') return std::nullopt;
  }
  return TokenReading{
      end, std::u32string(count, U'땡'), "placeholder", "circles in place of a name", false, {}};
}

}  // namespace nangdok
