#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/pdf/pdf_line.h"

namespace poppler {
class document;
}

namespace nangdok {

/// The lines of all pages, in reading order (column by column). Raised numbers, which refer
/// to notes, are left out.
std::vector<PdfLine> read_pdf_lines(const poppler::document& document, const std::string& name,
                                    std::vector<LeftOut>& left_out);

/// A line of the outline that viewers show beside a PDF.
struct PdfOutlineEntry {
  std::string title;
  int depth = 0;
};
std::vector<PdfOutlineEntry> read_pdf_outline(const poppler::document& document);

}  // namespace nangdok
