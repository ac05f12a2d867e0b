#include "document/structure/line_wrap.h"

#include <algorithm>

namespace nangdok {
namespace {

/// Lines are wrapped at some 25 to 45 characters by hand and in old files, at up to a hundred by
/// programs.
constexpr std::size_t narrowest_margin = 22;
constexpr std::size_t widest_margin = 110;

/// A line reaches the margin when it comes near it, or when the next line's first word did not fit.
bool reaches(const LineShape& line, const LineShape& next, std::size_t margin) {
  const std::size_t length = line.length;
  return length * 4 >= margin * 3 || (length * 2 > margin && length + 1 + next.first_word > margin);
}

bool stands_alone(const LineShape& line) {
  return line.is_item || line.is_turn || line.is_heading;
}

/// A break of a wrapped paragraph can follow `line` and precede `next`.
bool may_join(const LineShape& line, const LineShape& next, std::size_t margin) {
  return !line.is_heading && reaches(line, next, margin) && next.length <= margin + margin / 8 &&
         !stands_alone(next) && !(next.begins_quotation && line.ends_sentence);
}

/// Prose holds final marks; lines of verse and heads do not.
bool is_prose(std::span<const LineShape> lines) {
  return std::any_of(lines.begin(), lines.end(), [](const LineShape& l) { return l.holds_mark; }) &&
         (lines.back().ends_sentence || lines.size() > 3);
}

}  // namespace

std::vector<bool> find_wrapped_breaks(std::span<const LineShape> lines, std::size_t margin) {
  if (lines.size() < 2) return {};
  std::vector<bool> joined(lines.size() - 1, false);
  std::size_t begin = 0;
  while (begin + 1 < lines.size()) {
    std::size_t widest = margin;
    if (widest == 0) {
      // So many lines show the margin of a run; the bound keeps hostile text linear.
      const std::size_t shown = std::min(lines.size(), begin + 60);
      for (std::size_t i = begin; i < shown && (i == begin || !stands_alone(lines[i])); ++i) {
        widest = std::max<std::size_t>(widest, lines[i].length);
      }
    }
    std::size_t end = begin;
    bool inside_sentence = false;
    if (widest >= narrowest_margin && widest <= widest_margin) {
      while (end + 1 < lines.size() && may_join(lines[end], lines[end + 1], widest)) {
        inside_sentence = inside_sentence || !lines[end].ends_sentence;
        ++end;
      }
    }
    if (inside_sentence && is_prose(lines.subspan(begin, end - begin + 1))) {
      std::fill(joined.begin() + static_cast<std::ptrdiff_t>(begin),
                joined.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
    begin = end + 1;
  }
  return joined;
}

std::size_t find_margin(std::span<const std::span<const LineShape>> runs) {
  std::vector<std::size_t> lengths;
  std::size_t inside = 0;
  for (const std::span<const LineShape> run : runs) {
    if (run.size() < 3) continue;
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
      lengths.push_back(run[i].length);
      inside += run[i].ends_sentence ? 0 : 1;
    }
  }
  constexpr std::size_t enough_lines = 12;
  if (lengths.size() < enough_lines || inside * 2 < lengths.size()) return 0;
  std::sort(lengths.begin(), lengths.end());
  const std::size_t margin = lengths[lengths.size() * 95 / 100];
  if (margin < narrowest_margin || margin > widest_margin) return 0;
  const auto near = std::lower_bound(lengths.begin(), lengths.end(), margin * 3 / 4);
  const auto near_count = static_cast<std::size_t>(lengths.end() - near);
  return near_count * 10 >= lengths.size() * 7 ? margin : 0;
}

}  // namespace nangdok
