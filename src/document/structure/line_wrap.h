#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "document/structure/line_shape.h"

namespace nangdok {

/// Decides which line ends of a run of lines (no empty line between them) are those of a
/// hard-wrapped paragraph: its lines, but for the last, reach about the same margin, and the break
/// falls where no sentence ends. `margin` is the document's, 0 if it is not known. The answer has
/// one entry for each line but the last: true where a space replaces the line end.
std::vector<bool> find_wrapped_breaks(std::span<const LineShape> lines, std::size_t margin);

/// The margin at which most paragraphs of the document are wrapped, in characters; 0 when they are
/// not. `runs` are the runs of lines of the document.
std::size_t find_margin(std::span<const std::span<const LineShape>> runs);

}  // namespace nangdok
