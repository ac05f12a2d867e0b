#pragma once

#include <vector>

#include "document/pdf/pdf_file.h"
#include "document/pdf/pdf_line.h"

namespace nangdok {

/// Marks the lines that are headings: those that the outline names, in its order; without an
/// outline those set larger than the text, the largest size as level 1, and lines of their own that
/// are worded like the heading of a chapter.
void mark_headings(std::vector<PdfLine>& lines, const std::vector<PdfOutlineEntry>& outline,
                   double body_size);

}  // namespace nangdok
