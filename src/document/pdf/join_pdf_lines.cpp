#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "base/text_search.h"
#include "document/flow/flow_builder.h"
#include "document/pdf/pdf_line.h"
#include "document/structure/scene_break.h"

namespace nangdok {

namespace {

bool ends_sentence(std::string_view text) {
  return ends_with_any(text, {".", "?", "!", "”", "’", "\"", "…", ".)", ":", "」", "』"});
}

/// Particles and endings that never stand as a word: a line that begins with one goes on with the
/// word before it.
bool begins_inside_word(std::string_view line) {
  constexpr std::array<std::string_view, 22> tails = {
      "은", "는", "을", "를", "의",   "에",   "에서", "에게", "으로", "로",   "와",
      "과", "도", "만", "다", "까지", "부터", "처럼", "였다", "했다", "이다", "습니다"};
  std::string_view word = line.substr(0, line.find(' '));
  while (ends_with_any(word, {".", ",", "?", "!"})) word.remove_suffix(1);
  return std::find(tails.begin(), tails.end(), word) != tails.end();
}

void join(std::string& text, const std::string& line) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool hyphenated = text.size() > 1 && text.back() == '-' &&
                          is_letter(text[text.size() - 2]) && !line.empty() && line[0] >= 'a' &&
                          line[0] <= 'z';
  if (hyphenated) {
    text.pop_back();
  } else if (!begins_inside_word(line)) {
    text += ' ';
  }
  text += line;
}

/// The line's text with its references to notes as marks.
std::string with_marks(const PdfLine& line, std::vector<std::string>& references) {
  std::string text = line.text;
  std::size_t added = 0;
  for (const PdfLine::Reference& reference : line.references) {
    const std::string mark = note_mark(references.size());
    references.push_back(pdf_note_name(line.page, reference.label));
    text.insert(std::min(reference.at + added, text.size()), mark);
    added += mark.size();
  }
  return text;
}

/// The usual distance from one line's top to the next one's.
double usual_pitch(const std::vector<PdfLine>& lines) {
  std::map<long, int> pitches;  // in half points
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double pitch = lines[i].top - lines[i - 1].top;
    if (lines[i].page == lines[i - 1].page && pitch > 1) ++pitches[std::lround(pitch * 2)];
  }
  const auto most =
      std::max_element(pitches.begin(), pitches.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == pitches.end() ? 0 : static_cast<double>(most->first) / 2;
}

/// The left and right edge of the column that a line stands in: those of the lines that overlap it
/// on its page.
std::pair<double, double> column_of(const std::vector<PdfLine>& lines, std::size_t at) {
  double left = lines[at].left;
  double right = lines[at].right;
  constexpr std::size_t around = 30;
  const std::size_t begin = at > around ? at - around : 0;
  for (std::size_t i = begin; i < std::min(lines.size(), at + around); ++i) {
    const bool overlaps = lines[i].left < lines[at].right && lines[i].right > lines[at].left;
    if (lines[i].page != lines[at].page || !overlaps || lines[i].heading) continue;
    left = std::min(left, lines[i].left);
    right = std::max(right, lines[i].right);
  }
  return {left, right};
}

}  // namespace

std::vector<Block> join_pdf_lines(const std::vector<PdfLine>& lines, double body_size,
                                  std::vector<std::string>& references) {
  const double pitch = usual_pitch(lines);
  std::vector<Block> blocks;
  bool open = false;
  bool break_before = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PdfLine& line = lines[i];
    if (is_scene_break(line.text)) {
      break_before = true;
      open = false;
      continue;
    }
    bool begins = !open || i == 0 || blocks.empty();
    if (!begins) {
      const PdfLine& last = lines[i - 1];
      const bool same_page = last.page == line.page && line.top > last.top;
      const double gap = line.top - last.top;
      const auto [left, right] = column_of(lines, i);
      const double last_right = column_of(lines, i - 1).second;
      const bool stops_short = last.right < last_right - 2 * body_size;
      const bool indented = line.left > left + body_size * 0.6;
      begins = line.heading != last.heading || line.heading_level != last.heading_level ||
               (same_page && pitch > 0 && gap > pitch * 1.45) ||
               (stops_short && ends_sentence(last.text)) ||
               (indented && ends_sentence(last.text) && !line.heading);
    }
    if (begins) {
      Block block;
      block.kind = line.heading ? BlockKind::heading : BlockKind::paragraph;
      block.level = line.heading_level;
      block.text = with_marks(line, references);
      block.source = place_of_page(line.page);
      block.section_break_before = std::exchange(break_before, false);
      blocks.push_back(std::move(block));
    } else {
      join(blocks.back().text, with_marks(line, references));
    }
    open = true;
  }
  return blocks;
}

}  // namespace nangdok
