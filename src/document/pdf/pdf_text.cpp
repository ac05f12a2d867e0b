#include "document/pdf/pdf_text.h"

#include <poppler-document.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "document/flow/flow_builder.h"

namespace nangdok {

namespace {

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

struct Word {
  std::string text;
  poppler::rectf box;
  double size = 0;
};

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 &&
         text.find_first_not_of("0123456789)*†") == std::string_view::npos;
}

/// Whether the word goes on with the line: at the same height and to the right of its end.
bool goes_on(const PdfLine& line, const Word& word) {
  const double overlap =
      std::min(line.bottom, word.box.bottom()) - std::max(line.top, word.box.top());
  const double height = std::min(line.bottom - line.top, word.box.height());
  constexpr double widest_gap = 4;
  return overlap > height * 0.5 && word.box.left() >= line.right - word.size &&
         word.box.left() - line.right < std::max(line.font_size, word.size) * widest_gap;
}

void append(PdfLine& line, const Word& word) {
  // Words stand apart by a fifth of their size or more; pieces of one word touch.
  const bool apart = word.box.left() - line.right > word.size * 0.12;
  if (apart && !line.text.empty()) line.text += ' ';
  line.text += word.text;
  line.left = std::min(line.left, word.box.left());
  line.right = std::max(line.right, word.box.right());
  line.top = std::min(line.top, word.box.top());
  line.bottom = std::max(line.bottom, word.box.bottom());
  line.font_size = std::max(line.font_size, word.size);
}

void read_entries(const poppler::toc_item& item, int depth, std::vector<PdfOutlineEntry>& out) {
  constexpr int deepest = 20;
  constexpr std::size_t most_entries = 5000;
  if (depth > deepest) return;
  for (const poppler::toc_item* child : item.children()) {
    if (out.size() >= most_entries) return;
    out.push_back({clean_text(utf8_of(child->title())), depth});
    read_entries(*child, depth + 1, out);
  }
}

}  // namespace

std::vector<PdfLine> read_pdf_lines(const poppler::document& document, const std::string& name,
                                    std::vector<LeftOut>& left_out) {
  constexpr int most_pages = 20'000;
  constexpr std::size_t most_bytes = 64U << 20U;
  if (document.pages() > most_pages)
    throw Error("the PDF has more than twenty thousand pages", name, "divide it");
  std::vector<PdfLine> lines;
  std::size_t bytes = 0;
  for (int i = 0; i < document.pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document.create_page(i));
    if (!page) continue;
    const double height = page->page_rect().height();
    std::vector<PdfLine> on_page;
    for (const poppler::text_box& box : page->text_list(poppler::page::text_list_include_font)) {
      Word word{clean_text(utf8_of(box.text())), box.bbox(),
                box.has_font_info() ? box.get_font_size() : box.bbox().height()};
      if (word.text.empty()) continue;
      bytes += word.text.size();
      if (bytes > most_bytes)
        throw Error("the PDF holds more than 64 MiB of text", name, "divide it");
      const bool on_line = !on_page.empty() && goes_on(on_page.back(), word);
      if (on_line && word.size < on_page.back().font_size * 0.75 && is_number(word.text)) {
        left_out.push_back({word.text, "note reference", place_of_page(i + 1)});
        on_page.back().right = std::max(on_page.back().right, word.box.right());
      } else if (on_line) {
        append(on_page.back(), word);
      } else {
        PdfLine line;
        line.left = word.box.left();
        line.right = word.box.left();
        line.top = word.box.top();
        line.bottom = word.box.bottom();
        line.page = i + 1;
        line.page_height = height;
        append(line, word);
        on_page.push_back(std::move(line));
      }
    }
    std::vector<PdfLine> ordered = in_column_order(std::move(on_page));
    std::move(ordered.begin(), ordered.end(), std::back_inserter(lines));
  }
  return lines;
}

std::vector<PdfOutlineEntry> read_pdf_outline(const poppler::document& document) {
  std::vector<PdfOutlineEntry> entries;
  const std::unique_ptr<poppler::toc> toc(document.create_toc());
  if (toc && toc->root() != nullptr) read_entries(*toc->root(), 0, entries);
  return entries;
}

}  // namespace nangdok
