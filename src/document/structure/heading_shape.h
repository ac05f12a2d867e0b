#pragma once

#include <optional>
#include <string_view>

namespace nangdok {

/// What a heading announces, the highest first.
enum class HeadingRank {
  part,     ///< 제1부, 2권, Part II
  chapter,  ///< 제1장, 3화, 프롤로그, 머리말, Chapter 4
  section   ///< 제1절, Ⅰ., 1.
};

struct HeadingShape {
  HeadingRank rank = HeadingRank::chapter;
  int number = 0;            ///< 0 when it has none.
  bool bare_number = false;  ///< Only a number (`1`, `Ⅱ`, `三`): a heading only in company.
};

/// Tells whether one line, alone, is worded like a heading: a numbered division (`제1장 만남`,
/// `2부`, `Chapter 3`), a named one (프롤로그, 머리말, 작가의 말), a Roman or bare number. What
/// stands around the line is the caller's to weigh.
std::optional<HeadingShape> heading_shape(std::string_view line);

/// True when the line names a table of contents (차례, 목차, Contents).
bool names_contents(std::string_view line);

}  // namespace nangdok
