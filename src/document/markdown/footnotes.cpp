#include "document/markdown/footnotes.h"

#include <algorithm>

namespace nangdok {

namespace {

bool is_fence(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  return line.substr(begin, 3) == "```" || line.substr(begin, 3) == "~~~";
}

/// The label when the line begins a footnote; empty otherwise.
std::string_view label_of(std::string_view line) {
  if (line.substr(0, 2) != "[^") return {};
  const std::size_t end = line.find("]:");
  if (end == std::string_view::npos) return {};
  const std::string_view label = line.substr(2, end - 2);
  return label.find_first_of(" []") == std::string_view::npos ? label : std::string_view();
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

MarkdownFootnotes take_footnotes(std::string_view text) {
  MarkdownFootnotes out;
  out.text = text;
  bool in_code = false;
  MarkdownFootnotes::Footnote* open = nullptr;
  bool after_blank = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t next = end + 1;
    if (is_fence(line) && open == nullptr) in_code = !in_code;
    const std::string_view label = in_code ? std::string_view() : label_of(line);
    bool taken = false;
    if (!label.empty()) {
      open = &out.notes[std::string(label)];
      open->text += line.substr(label.size() + 4);
      open->begin = begin;
      taken = true;
    } else if (open != nullptr) {
      const bool indented = line.substr(0, 4) == "    " || line.substr(0, 1) == "\t";
      // A lazy line goes on with the note's paragraph; behind an empty line only an indented one.
      taken = is_blank(line) || indented || !after_blank;
      if (taken) {
        open->text += '\n';
        open->text += indented ? line.substr(line.front() == '\t' ? 1 : 4) : line;
      } else {
        open = nullptr;
        if (is_fence(line)) in_code = !in_code;
      }
    }
    if (taken)
      std::fill(out.text.begin() + static_cast<std::ptrdiff_t>(begin),
                out.text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    after_blank = is_blank(line);
    begin = next;
  }
  return out;
}

}  // namespace nangdok
