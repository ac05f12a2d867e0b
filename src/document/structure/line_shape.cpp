#include "document/structure/line_shape.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text_search.h"
#include "base/utf8.h"
#include "document/structure/heading_shape.h"

namespace nangdok {
namespace {

bool is_final_mark(char32_t c) {
  return c == U'.' || c == U'?' || c == U'!' || c == U'…' || c == U'。' || c == U'．' ||
         c == U'？' || c == U'！';
}

bool is_closing(char32_t c) {
  constexpr std::u32string_view marks = U"”’\"')]」』》〉】）";
  return marks.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_hangul(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

bool is_jamo(char32_t c) {
  return c >= 0x3131 && c <= 0x3163;
}

bool ends_sentence(std::u32string_view line) {
  while (!line.empty() && is_closing(line.back())) line.remove_suffix(1);
  if (line.empty()) return false;
  const char32_t last = line.back();
  if (is_final_mark(last) || is_jamo(last) || last == U'~' || last == U'^' || last == U'♡' ||
      last == U':' || last == U';') {
    return true;
  }
  // Words that only look like final endings: 집마다, 너보다, 필요.
  if (ends_with_any(line, {U" 다", U"마다", U"보다", U"에다", U"바다", U"필요", U"중요", U"수요",
                           U"주요", U"개요"}))
    return false;
  return ends_with_any(line, {U"다", U"요", U"죠", U"습니까"});
}

/// Bullets; a hyphen or star only before a space.
bool begins_with_bullet(std::u32string_view line) {
  constexpr std::u32string_view bullets = U"•‣▪▫■□●○◦▶▷►※☞✓✔★☆◆◇·∙";
  const char32_t first = line.front();
  if (bullets.find(first) != std::u32string_view::npos) return true;
  if ((first == U'-' || first == U'*' || first == U'+' || first == U'–' || first == U'—') &&
      line.size() > 1) {
    return line[1] == U' ';
  }
  return (first >= 0x2460 && first <= 0x24FF) || (first >= 0x3260 && first <= 0x327B) ||
         (first >= 0x3200 && first <= 0x321E) || (first >= 0x2776 && first <= 0x2793);
}

/// 1.  1)  (1)  가.  가)  a)  Ⅰ.  1-1.  제3조
bool begins_with_number(std::u32string_view line) {
  const bool bracket = line.front() == U'(';
  const std::size_t begin = bracket ? 1 : 0;
  std::size_t at = begin;
  const auto continues = [&](std::size_t i) {
    const bool joint = i > begin && (line[i] == U'.' || line[i] == U'-');
    return is_digit(line[i]) || (joint && i + 1 < line.size() && is_digit(line[i + 1]));
  };
  while (at < line.size() && continues(at)) ++at;
  constexpr std::u32string_view letters = U"가나다라마바사아자차카타파하";
  const bool digits = at > begin;
  if (!digits && at < line.size()) {
    const char32_t c = line[at];
    const bool letter = letters.find(c) != std::u32string_view::npos || (c >= U'a' && c <= U'z') ||
                        (c >= U'A' && c <= U'Z') || (c >= 0x2160 && c <= 0x217F);
    if (!letter) return false;
    ++at;
    while (at < line.size() && (line[at] == U'I' || line[at] == U'V' || line[at] == U'X')) ++at;
  }
  // Four digits are a year: `2020. 3. 1.` is a date.
  const bool year = at - begin >= 4 &&
                    std::all_of(line.begin() + static_cast<std::ptrdiff_t>(begin),
                                line.begin() + static_cast<std::ptrdiff_t>(begin) + 4, is_digit);
  if (at == begin || at >= line.size() || at - begin > 6 || year) return false;
  if (bracket) return line[at] == U')';
  if (line[at] != U'.' && line[at] != U')') return false;
  const bool spaced = at + 1 < line.size() && line[at + 1] == U' ';
  const bool touched = at + 1 < line.size() && is_hangul(line[at + 1]) && digits;
  return spaced || touched;
}

/// `철수: 밥 먹었어?`, `Q. 왜요?`, `[오후 3:12] …`, `기자 = …`.
bool is_turn(std::u32string_view line) {
  if (line.front() == U'[') {
    constexpr std::size_t longest_stamp = 20;
    return line.substr(0, longest_stamp).find(U']') != std::u32string_view::npos;
  }
  constexpr std::size_t longest_name = 12;
  std::size_t spaces = 0;
  for (std::size_t i = 0; i < line.size() && i <= longest_name; ++i) {
    const char32_t c = line[i];
    if (c == U':' || c == U'：') {
      return i > 0 && (i + 1 == line.size() || line[i + 1] == U' ' || is_hangul(line[i + 1]));
    }
    if (c == U' ' && ++spaces > 1) return false;
    if (!is_hangul(c) && c != U' ' && !(c >= U'A' && c <= U'Z') && !(c >= U'a' && c <= U'z') &&
        !is_digit(c) && c != U'(' && c != U')') {
      return (c == U'.' && i <= 3 && (line.front() == U'Q' || line.front() == U'A'));
    }
  }
  return false;
}

constexpr std::array<std::u32string_view, 34> quotation_particles{
    U"라고",   U"라며",   U"라면서", U"라는",     U"라던",   U"라니",   U"이라고",
    U"이라며", U"이라는", U"하고",   U"하며",     U"하면서", U"하는",   U"하던",
    U"하자",   U"하니",   U"하더니", U"했다",     U"했고",   U"했지만", U"했는데",
    U"했더니", U"한다",   U"합니다", U"했습니다", U"하셨다", U"하시며", U"하시고",
    U"하시는", U"고",     U"며",     U"하기에",   U"하길래", U"하여"};

bool goes_on_quotation(std::u32string_view line) {
  const std::size_t space = std::min(line.find_first_of(U" ,."), line.size());
  const std::u32string_view word = line.substr(0, space);
  return std::find(quotation_particles.begin(), quotation_particles.end(), word) !=
             quotation_particles.end() ||
         (word.size() > 2 && (word.substr(0, 2) == U"라고" || word.substr(0, 3) == U"이라고"));
}

}  // namespace

LineShape line_shape(std::string_view line) {
  LineShape shape;
  if (line.empty()) return shape;
  const std::u32string decoded = to_utf32(line);
  const std::u32string_view text = decoded;
  shape.length = static_cast<std::uint32_t>(text.size());
  shape.first_word = static_cast<std::uint32_t>(std::min(text.find(U' '), text.size()));
  shape.ends_sentence = ends_sentence(text);
  shape.is_item = begins_with_bullet(text) || begins_with_number(text);
  shape.is_turn = is_turn(text);
  const std::optional<HeadingShape> heading = heading_shape(line);
  shape.is_heading = heading && heading->rank != HeadingRank::section;
  shape.goes_on_quotation = goes_on_quotation(text);
  const char32_t first = text.front();
  shape.begins_quotation =
      first == U'“' || first == U'"' || first == U'「' || first == U'‘' || first == U'『';
  std::size_t straight = 0;
  for (const char32_t c : text) {
    shape.holds_mark = shape.holds_mark || is_final_mark(c);
    if (c == U'“') ++shape.quotation_balance;
    if (c == U'”') --shape.quotation_balance;
    if (c == U'"') ++straight;
  }
  // An odd number of straight marks opens a quotation, or closes the one that is open.
  if (straight % 2 == 1)
    shape.quotation_balance += text.back() == U'"' && !shape.begins_quotation ? -1 : 1;
  return shape;
}

}  // namespace nangdok
