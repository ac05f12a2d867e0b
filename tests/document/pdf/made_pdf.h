#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nangdok {

/// A line of text on a page of a made PDF: where its left end stands, in points, and how large.
struct PdfText {
  double x = 0;
  double y = 0;
  double size = 0;
  std::string text;
};

/// Writes a PDF with pages of 420 by 595 points (A5).
void write_pdf(const std::filesystem::path& path, const std::vector<std::vector<PdfText>>& pages);

}  // namespace nangdok
