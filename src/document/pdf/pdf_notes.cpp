#include "document/pdf/pdf_notes.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace nangdok {

namespace {

/// How much of a note's first line is its number or mark, with what closes it.
std::size_t length_of_label(std::string_view text) {
  constexpr std::string_view opening = "[(";
  const std::size_t begin = !text.empty() && opening.find(text[0]) != opening.npos ? 1 : 0;
  std::size_t end = std::min(text.find_first_not_of("0123456789*", begin), text.size());
  if (end == begin) return 0;
  return std::min(text.find_first_not_of("]).", end), text.size());
}

/// The page that a block or note stands on.
int page_of(const SourcePlace& place) {
  constexpr std::string_view page = "page ";
  return std::atoi(place.path.c_str() + std::min(page.size(), place.path.size()));
}

}  // namespace

std::string pdf_note_name(int page, std::string_view label) {
  std::string name = std::to_string(page) + ":";
  for (const char c : label)
    if ((c >= '0' && c <= '9') || c == '*') name += c;
  return name;
}

std::vector<Note> take_out_pdf_notes(std::vector<PdfLine>& lines, double body_size) {
  std::vector<Note> notes;
  std::vector<PdfLine> kept;
  int page_of_note = 0;
  for (PdfLine& line : lines) {
    const bool small = line.font_size < body_size * 0.9 && line.top > line.page_height * 0.5;
    const std::size_t label = small ? length_of_label(line.text) : 0;
    if (label > 0) {
      Note note;
      note.id = pdf_note_name(line.page, std::string_view(line.text).substr(0, label));
      const std::size_t text = std::min(line.text.find_first_not_of(' ', label), line.text.size());
      note.text = line.text.substr(text);
      note.source = place_of_page(line.page);
      notes.push_back(std::move(note));
      page_of_note = line.page;
    } else if (small && page_of_note == line.page) {
      notes.back().text += (notes.back().text.empty() ? "" : " ") + line.text;
    } else {
      kept.push_back(std::move(line));
    }
  }
  lines = std::move(kept);
  return notes;
}

void place_pdf_notes(Flow& flow) {
  for (Note& note : flow.notes) {
    const int page = page_of(note.source);
    const auto next = std::find_if(flow.blocks.begin(), flow.blocks.end(), [&](const Block& block) {
      return page_of(block.source) > page;
    });
    note.block = static_cast<std::size_t>(next - flow.blocks.begin());
  }
}

}  // namespace nangdok
