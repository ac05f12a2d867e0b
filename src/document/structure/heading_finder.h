#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"

namespace nangdok {

/// A block of plain text with what its lines showed around it.
struct LaidBlock {
  Block block;
  std::size_t length = 0;  ///< Characters of its first line.
  bool single_line = false;
  bool ends_sentence = false;
  bool empty_line_before = false;  ///< Also at the start of the text.
  bool empty_line_after = false;   ///< Also at its end.
};

/// Finds the headings of plain text among its blocks and gives them their level: 1 for parts, 2 for
/// chapters, 3 for sections. A line worded like a heading is one where it opens a run of lines;
/// bare and listed numbers are where they count up with text between them; other short lines
/// without a final mark are where they stand alone after a section break.
std::vector<Block> find_headings(std::vector<LaidBlock> blocks);

}  // namespace nangdok
