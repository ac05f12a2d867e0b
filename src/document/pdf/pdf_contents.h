#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/pdf/pdf_file.h"

namespace nangdok {

/// All that Poppler gives of a PDF, before anything is judged.
struct PdfContents {
  PdfHead head;
  std::vector<PdfLine> lines;
};

/// Reads a PDF in child processes, the pages of a long one side by side. Poppler and the drawing
/// commands of a hostile page may crash, never end, or fill the memory: that is then an Error that
/// names the page. Throws as PdfFile does.
PdfContents read_pdf_contents(const std::string& path);

/// The same in this process, without a wall.
PdfContents read_pdf_contents_here(const std::string& path);

}  // namespace nangdok
