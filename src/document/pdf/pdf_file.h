#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/pdf/pdf_line.h"

namespace poppler {
class document;
}

namespace nangdok {

/// A line of the outline that viewers show beside a PDF.
struct PdfOutlineEntry {
  std::string title;
  int depth = 0;
};

/// What a PDF says of itself.
struct PdfHead {
  int pages = 0;
  Metadata metadata;
  std::vector<PdfOutlineEntry> outline;
};

/// A PDF that Poppler has opened.
class PdfFile {
 public:
  /// Throws Error when the file is damaged, locked by a password, or has too many pages.
  explicit PdfFile(const std::string& path);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  [[nodiscard]] PdfHead head() const;
  /// The lines of a page, from 1, in reading order (column by column). A damaged page has none.
  [[nodiscard]] std::vector<PdfLine> read_page(int page) const;

 private:
  std::unique_ptr<poppler::document> document_;
};

}  // namespace nangdok
