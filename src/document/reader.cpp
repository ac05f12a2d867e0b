#include "document/reader.h"

#include <iostream>
#include <string>

#include "base/error.h"
#include "document/epub/epub_reader.h"
#include "document/fb2/fb2_reader.h"
#include "document/format.h"
#include "document/html/html_reader.h"
#include "document/hwp/hwp5_reader.h"
#include "document/hwp/hwpx_reader.h"
#include "document/input_file.h"
#include "document/markdown/markdown_reader.h"
#include "document/office/docx/docx_reader.h"
#include "document/office/odt/odt_reader.h"
#include "document/pdf/pdf_reader.h"
#include "document/subtitles/subtitles_reader.h"

namespace nangdok {

namespace {

namespace fs = std::filesystem;

Document read_file(const fs::path& path, const ReadOptions& options) {
  const std::string name = path.string();
  if (begins_like_pdf(read_beginning(path, 1024))) return read_pdf(path, options);
  const std::string bytes = read_input_file(path);
  switch (detect_format(bytes, name)) {
    case DocumentFormat::markdown:
      return read_markdown(bytes, name, options);
    case DocumentFormat::html:
      return read_html(bytes, name, options);
    case DocumentFormat::epub:
      return read_epub(bytes, name, options);
    case DocumentFormat::docx:
      return read_docx(bytes, name, options);
    case DocumentFormat::odt:
      return read_odt(bytes, name, options);
    case DocumentFormat::fictionbook:
      return read_fb2(bytes, name, options);
    case DocumentFormat::zipped_fictionbook:
      return read_zipped_fb2(bytes, name, options);
    case DocumentFormat::hwpx:
      return read_hwpx(bytes, name, options);
    case DocumentFormat::hwp5:
      return read_hwp5(bytes, name, options);
    case DocumentFormat::pdf:
      return read_pdf(path, options);
    case DocumentFormat::subtitles:
      return read_subtitles(bytes, name, options);
    case DocumentFormat::plain_text:
      break;
  }
  return read_plain_text(bytes, name, options);
}

/// What `read` gives. An Error that names no place has the document for its place.
template <typename Read>
Document naming(const std::string& name, Read read) {
  try {
    return read();
  } catch (const Error& error) {
    if (!error.where().empty()) throw;
    throw Error(error.problem(), name, error.remedy(), error.status());
  }
}

}  // namespace

Document read_document(const fs::path& path, const ReadOptions& options) {
  if (path == "-") {
    return read_plain_text(read_input_stream(std::cin, "standard input"), "-", options);
  }
  std::error_code failed;
  const auto read = [&] {
    return fs::is_directory(path, failed) ? read_page_folder(path, options)
                                          : read_file(path, options);
  };
  Document document = naming(path.string(), read);
  if (document.metadata.title.empty()) document.metadata.title = path.stem().string();
  return document;
}

bool needs_full_program(const fs::path& path) {
  return !can_read_pdf() && begins_like_pdf(read_beginning(path, 1024));
}

}  // namespace nangdok
