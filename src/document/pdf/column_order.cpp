#include <algorithm>
#include <iterator>
#include <utility>

#include "document/pdf/pdf_line.h"

namespace nangdok {

namespace {

/// The x that parts two columns of the page: hardly a line crosses it, and lines stand side by side
/// on both sides of it. 0 when there is none.
double find_gutter(const std::vector<PdfLine>& page) {
  constexpr std::size_t least_lines = 4;
  double left = page.front().left;
  double right = page.front().right;
  for (const PdfLine& line : page) {
    left = std::min(left, line.left);
    right = std::max(right, line.right);
  }
  constexpr int steps = 20;
  for (int step = 0; step <= steps; ++step) {
    // From the middle outwards: 50 %, 52 %, 48 % …
    const int steps_aside = (step + 1) / 2;
    const double side = 0.02 * (step % 2 == 0 ? steps_aside : -steps_aside);
    const double x = left + (right - left) * (0.5 + side);
    std::size_t crossing = 0;
    std::size_t before = 0;
    std::size_t beside = 0;
    for (const PdfLine& line : page) {
      if (line.left < x && line.right > x) {
        ++crossing;
      } else if (line.right <= x) {
        ++before;
        beside += std::any_of(page.begin(), page.end(), [&](const PdfLine& other) {
          return other.left >= x && other.top < line.bottom && other.bottom > line.top;
        });
      }
    }
    const std::size_t after = page.size() - crossing - before;
    if (before >= least_lines && after >= least_lines && crossing * 5 < page.size() &&
        beside * 2 > before)
      return x;
  }
  return 0;
}

}  // namespace

std::vector<PdfLine> in_column_order(std::vector<PdfLine> page) {
  constexpr std::size_t most_lines = 2000;
  if (page.empty() || page.size() > most_lines) return page;
  const double gutter = find_gutter(page);
  if (gutter <= 0) return page;
  std::stable_sort(page.begin(), page.end(),
                   [](const PdfLine& a, const PdfLine& b) { return a.top < b.top; });
  std::vector<PdfLine> ordered;
  std::vector<PdfLine> second;
  for (PdfLine& line : page) {
    if (line.left >= gutter) {
      second.push_back(std::move(line));
      continue;
    }
    // A line across both columns ends them.
    if (line.right > gutter) {
      std::move(second.begin(), second.end(), std::back_inserter(ordered));
      second.clear();
    }
    ordered.push_back(std::move(line));
  }
  std::move(second.begin(), second.end(), std::back_inserter(ordered));
  return ordered;
}

}  // namespace nangdok
