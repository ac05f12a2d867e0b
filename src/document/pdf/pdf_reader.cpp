#include "document/pdf/pdf_reader.h"

#include <poppler-document.h>
#include <poppler-global.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/error.h"
#include "document/flow/finish.h"
#include "document/flow/flow_builder.h"
#include "document/pdf/pdf_headings.h"
#include "document/pdf/pdf_line.h"
#include "document/pdf/pdf_text.h"

namespace nangdok {

namespace {

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return clean_text({bytes.data(), bytes.size()});
}

/// `D:20240301123000+09'00'` as `2024-03-01`.
std::string iso_date(const std::string& date) {
  const std::size_t begin = date.rfind("D:", 0) == 0 ? 2 : 0;
  const std::string digits = date.substr(begin, 8);
  if (digits.size() < 8 || digits.find_first_not_of("0123456789") != std::string::npos) return {};
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

/// Small print at the foot of a page that begins with a number or a mark is a note, with the small
/// print below it.
void take_out_notes(std::vector<PdfLine>& lines, double body_size, FlowBuilder& builder) {
  std::vector<PdfLine> kept;
  std::vector<Note>& notes = builder.flow().notes;
  int page_of_note = 0;
  for (PdfLine& line : lines) {
    const bool small = line.font_size < body_size * 0.9 && line.top > line.page_height * 0.5;
    const bool begins = small && line.text.find_first_of("0123456789*[") == 0;
    if (begins) {
      Note note;
      note.id = "note" + std::to_string(notes.size());
      note.text = line.text;
      note.source = place_of_page(line.page);
      notes.push_back(std::move(note));
      page_of_note = line.page;
    } else if (small && page_of_note == line.page) {
      notes.back().text += ' ' + line.text;
    } else {
      kept.push_back(std::move(line));
    }
  }
  lines = std::move(kept);
}

}  // namespace

Document read_pdf(const std::filesystem::path& path, const ReadOptions& options) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::string name = path.string();
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(name));
  if (!document) throw Error("the PDF is damaged", name, "get the file again");
  if (document->is_locked())
    throw Error("the PDF is locked with a password", name, "save it without a password");

  FlowBuilder builder;
  Flow& flow = builder.flow();
  std::vector<PdfLine> lines = read_pdf_lines(*document, name, flow.left_out);
  if (lines.empty())
    throw Error("the PDF holds pictures of pages, no text", name,
                "recognize its text first, for example with ocrmypdf");
  if (!options.keep_everything) take_out_running_heads(lines, document->pages(), flow.left_out);
  const double body_size = body_font_size(lines);
  if (!options.keep_everything) take_out_notes(lines, body_size, builder);
  mark_headings(lines, read_pdf_outline(*document), body_size);
  flow.blocks = join_pdf_lines(lines, body_size);
  for (Note& note : flow.notes) note.block = flow.blocks.size();

  flow.metadata.title = utf8_of(document->get_title());
  if (std::string author = utf8_of(document->get_author()); !author.empty())
    flow.metadata.authors.push_back(std::move(author));
  flow.metadata.description = utf8_of(document->get_subject());
  flow.metadata.date = iso_date(utf8_of(document->info_key("CreationDate")));
  return finish_document(std::move(flow), options);
}

bool can_read_pdf() {
  return true;
}

}  // namespace nangdok
