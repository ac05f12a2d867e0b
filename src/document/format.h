#pragma once

#include <string>
#include <string_view>

namespace nangdok {

enum class DocumentFormat {
  plain_text,
  markdown,
  html,
  epub,
  docx,
  odt,
  fictionbook,
  zipped_fictionbook,
  hwpx,
  hwp5,
  pdf,
  subtitles
};

/// Tells a document's format from its bytes. Throws Error, with `name` as its place, for formats
/// that people take for documents but that are not read (an old `.doc`, RTF, an archive of other
/// things): it says what to save the document as.
DocumentFormat detect_format(std::string_view bytes, const std::string& name);

/// True when the file's first bytes are a PDF's.
bool begins_like_pdf(std::string_view bytes);

/// True when text has the marks of Markdown: front matter, `#` headings, fences, links, tables.
bool looks_like_markdown(std::string_view text);

}  // namespace nangdok
