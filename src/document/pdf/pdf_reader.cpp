#include "document/pdf/pdf_reader.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "document/flow/finish.h"
#include "document/pdf/pdf_contents.h"
#include "document/pdf/pdf_headings.h"
#include "document/pdf/pdf_notes.h"

namespace nangdok {

Document document_of_pdf(PdfContents contents, const std::string& name,
                         const ReadOptions& options) {
  Flow flow;
  std::vector<PdfLine> lines = std::move(contents.lines);
  if (lines.empty())
    throw Error("the PDF holds pictures of pages, no text", name,
                "recognize its text first, for example with ocrmypdf");
  for (const PdfLine& line : lines)
    for (const PdfLine::Reference& reference : line.references)
      flow.left_out.push_back({reference.label, "note reference", place_of_page(line.page)});
  if (!options.keep_everything) take_out_running_heads(lines, contents.head.pages, flow.left_out);
  const double body_size = body_font_size(lines);
  if (!options.keep_everything) flow.notes = take_out_pdf_notes(lines, body_size);
  mark_headings(lines, contents.head.outline, body_size);
  flow.blocks = join_pdf_lines(lines, body_size, flow.references);
  place_pdf_notes(flow);
  flow.metadata = std::move(contents.head.metadata);
  return finish_document(std::move(flow), options);
}

Document read_pdf(const std::filesystem::path& path, const ReadOptions& options) {
  const std::string name = path.string();
  return document_of_pdf(read_pdf_contents(name), name, options);
}

bool can_read_pdf() {
  return true;
}

}  // namespace nangdok
