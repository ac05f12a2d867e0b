#include "document/pdf/pdf_file.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "document/flow/flow_builder.h"
#include "document/markup/superscript.h"
#include "document/pdf/pdf_word.h"

namespace nangdok {

namespace {

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return clean_text({bytes.data(), bytes.size()});
}

/// `D:20240301123000+09'00'` as `2024-03-01`.
std::string iso_date(const std::string& date) {
  const std::size_t begin = date.rfind("D:", 0) == 0 ? 2 : 0;
  const std::string digits = date.substr(std::min(begin, date.size()), 8);
  if (digits.size() < 8 || digits.find_first_not_of("0123456789") != std::string::npos) return {};
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

void read_entries(const poppler::toc_item& item, int depth, std::vector<PdfOutlineEntry>& out) {
  constexpr int deepest = 20;
  constexpr std::size_t most_entries = 5000;
  if (depth > deepest) return;
  for (const poppler::toc_item* child : item.children()) {
    if (out.size() >= most_entries) return;
    out.push_back({utf8_of(child->title()), depth});
    read_entries(*child, depth + 1, out);
  }
}

PdfWord word_of(const poppler::text_box& box) {
  PdfWord word;
  word.text = utf8_of(box.text());
  word.left = box.bbox().left();
  word.right = box.bbox().right();
  word.top = box.bbox().top();
  word.bottom = box.bbox().bottom();
  word.size = box.has_font_info() ? box.get_font_size() : box.bbox().height();
  if (box.rotation() == 0) mend_size(word);
  return word;
}

}  // namespace

PdfFile::PdfFile(const std::string& path) {
  constexpr int most_pages = 20'000;
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  document_.reset(poppler::document::load_from_file(path));
  if (!document_) throw Error("the PDF is damaged", path, "get the file again");
  if (document_->is_locked())
    throw Error("the PDF is locked with a password", path, "save it without a password");
  if (document_->pages() > most_pages)
    throw Error("the PDF has more than twenty thousand pages", path, "divide it");
}

PdfFile::~PdfFile() = default;

PdfHead PdfFile::head() const {
  PdfHead head;
  head.pages = document_->pages();
  head.metadata.title = utf8_of(document_->get_title());
  if (std::string author = utf8_of(document_->get_author()); !author.empty())
    head.metadata.authors.push_back(std::move(author));
  head.metadata.description = utf8_of(document_->get_subject());
  head.metadata.date = iso_date(utf8_of(document_->info_key("CreationDate")));
  const std::unique_ptr<poppler::toc> toc(document_->create_toc());
  if (toc && toc->root() != nullptr) read_entries(*toc->root(), 0, head.outline);
  return head;
}

std::vector<PdfLine> PdfFile::read_page(int page) const {
  const std::unique_ptr<poppler::page> opened(document_->create_page(page - 1));
  std::vector<PdfLine> lines;
  if (!opened) return lines;
  const double height = opened->page_rect().height();
  std::vector<PdfWord> words;
  for (const poppler::text_box& box : opened->text_list(poppler::page::text_list_include_font))
    if (PdfWord word = word_of(box); !word.text.empty()) words.push_back(std::move(word));
  put_raised_numbers_behind_their_words(words);
  for (const PdfWord& word : words) {
    if (lines.empty() || !goes_on(lines.back(), word)) {
      lines.push_back(begin_line(word, page, height));
    } else if (!is_raised_number(lines.back(), word)) {
      append_word(lines.back(), word);
    } else if (takes_exponent(lines.back().text) && !as_superscript(word.text).empty()) {
      append_exponent(lines.back(), word);
    } else {
      append_reference(lines.back(), word);
    }
  }
  return in_column_order(std::move(lines));
}

}  // namespace nangdok
