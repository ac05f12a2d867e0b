#pragma once

#include <cstdint>
#include <string_view>

namespace nangdok {

/// What one line of plain text shows by itself.
struct LineShape {
  std::uint32_t length = 0;      ///< Characters.
  std::uint32_t first_word = 0;  ///< Characters of its first word.
  bool ends_sentence = false;    ///< Ends with a final mark, a sign of feeling or a final ending.
  bool holds_mark = false;       ///< A final mark stands in it or at its end.
  bool is_item = false;          ///< Begins with a bullet, a number or a letter of a list.
  bool is_turn = false;     ///< A speaker's turn, `철수: …`, `Q. …`, `[오후 3:12] …`.
  bool is_heading = false;  ///< Worded like the heading of a part or chapter.
  bool begins_quotation = false;
  bool goes_on_quotation = false;  ///< Begins with 라고, 하고 …: goes on from a quoted line above.
  int quotation_balance = 0;       ///< Opening less closing double quotation marks.
};

LineShape line_shape(std::string_view line);

}  // namespace nangdok
