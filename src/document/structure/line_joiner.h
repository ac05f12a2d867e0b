#pragma once

#include <span>
#include <vector>

#include "document/document.h"
#include "document/encoding.h"

namespace nangdok {

/// Makes blocks of the lines of a text: finds headings, list items and verse, joins the lines of a
/// hard-wrapped paragraph with spaces and keeps the other line ends as '\n'. Scene-break marks and
/// pairs of empty lines set `section_break_before`; the marks go to `left_out`. Nothing else is
/// lost.
std::vector<Block> join_lines(std::span<const TextLine> lines, std::vector<LeftOut>& left_out);

}  // namespace nangdok
