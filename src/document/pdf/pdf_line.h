#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace nangdok {

/// One line of a page's text. Lengths are in points (1/72 inch), from the page's top left corner.
struct PdfLine {
  /// A raised number that refers to a note, and where in the text it stood.
  struct Reference {
    std::size_t at = 0;
    std::string label;
  };

  std::string text;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double font_size = 0;
  int page = 0;  ///< From 1.
  double page_height = 0;
  std::vector<Reference> references;
  bool heading = false;
  int heading_level = 0;
};

/// Moves running heads, page numbers and the lines of a printed table of contents from `lines` to
/// `left_out`: what stands at the edge of pages and is a number, or comes again on other pages with
/// at most its digits changed; and lines with dots that lead to a page number.
void take_out_running_heads(std::vector<PdfLine>& lines, int pages, std::vector<LeftOut>& left_out);

/// The lines of one page in the order in which they are read: the left column before the right one,
/// where the page has two. Other pages stay as they are.
std::vector<PdfLine> in_column_order(std::vector<PdfLine> page);

/// The font size of most characters; 0 without text.
double body_font_size(const std::vector<PdfLine>& lines);

/// Joins lines to paragraphs. A paragraph ends at a wide gap, before an indented line, and where a
/// line that ends a sentence stops short of the margin; a word divided at a line's end is put
/// together. References to notes become marks in the text, their notes' names go to `references`.
std::vector<Block> join_pdf_lines(const std::vector<PdfLine>& lines, double body_size,
                                  std::vector<std::string>& references);

/// The place of a page.
SourcePlace place_of_page(int page);

/// What the note of a page with this label (`1`, `1)`) is named.
std::string pdf_note_name(int page, std::string_view label);

}  // namespace nangdok
