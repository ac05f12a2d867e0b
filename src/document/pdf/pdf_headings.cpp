#include "document/pdf/pdf_headings.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

#include "base/utf8.h"
#include "document/structure/heading_shape.h"

namespace nangdok {

namespace {

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n') out += c;
  return out;
}

/// How many lines from `at` on make up the title; 0 when they do not.
std::size_t lines_of_title(const std::vector<PdfLine>& lines, std::size_t at,
                           const std::string& title) {
  constexpr std::size_t most_lines = 4;
  std::string text;
  for (std::size_t count = 1; count <= most_lines && at + count <= lines.size(); ++count) {
    text += without_spaces(lines[at + count - 1].text);
    if (text == title) return count;
    if (text.size() >= title.size()) return 0;
  }
  return 0;
}

bool mark_by_outline(std::vector<PdfLine>& lines, const std::vector<PdfOutlineEntry>& outline) {
  std::size_t from = 0;
  std::size_t found = 0;
  for (const PdfOutlineEntry& entry : outline) {
    const std::string title = without_spaces(entry.title);
    if (title.empty()) continue;
    for (std::size_t i = from; i < lines.size(); ++i) {
      const std::size_t count = lines_of_title(lines, i, title);
      if (count == 0) continue;
      for (std::size_t k = i; k < i + count; ++k) {
        lines[k].heading = true;
        lines[k].heading_level = entry.depth + 1;
      }
      from = i + count;
      ++found;
      break;
    }
  }
  return found * 2 > outline.size();
}

}  // namespace

void mark_headings(std::vector<PdfLine>& lines, const std::vector<PdfOutlineEntry>& outline,
                   double body_size) {
  if (!outline.empty() && mark_by_outline(lines, outline)) return;
  constexpr double larger = 1.15;
  constexpr std::size_t longest_heading = 60;
  const auto short_enough = [](const PdfLine& line) {
    return to_utf32(line.text).size() <= longest_heading;
  };
  std::set<int, std::greater<>> sizes;  // in points
  for (const PdfLine& line : lines)
    if (line.font_size > body_size * larger && short_enough(line))
      sizes.insert(static_cast<int>(std::lround(line.font_size)));
  for (PdfLine& line : lines) {
    if (line.heading || !short_enough(line)) continue;
    const auto size = sizes.find(static_cast<int>(std::lround(line.font_size)));
    if (line.font_size > body_size * larger && size != sizes.end()) {
      line.heading = true;
      line.heading_level = 1 + static_cast<int>(std::distance(sizes.begin(), size));
    } else if (const std::optional<HeadingShape> shape = heading_shape(line.text);
               shape && !shape->bare_number && shape->rank != HeadingRank::section &&
               sizes.empty()) {
      line.heading = true;
      line.heading_level = shape->rank == HeadingRank::part ? 1 : 2;
    }
  }
}

}  // namespace nangdok
