#pragma once

#include <filesystem>
#include <string>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

struct PdfContents;

/// Reads the text of a PDF. Throws Error that names the file when it is damaged, locked by a
/// password, or holds pictures of pages without text.
///
/// Poppler takes longer to load than a short text to read. So this function has two bodies, and a
/// program links one: `nangdok_document_pdf` reads, while the room `document` alone holds the one
/// that says that the program cannot.
Document read_pdf(const std::filesystem::path& path, const ReadOptions& options);

/// Whether this program's read_pdf() reads.
bool can_read_pdf();

/// The document of what Poppler gave; `name` is for messages. The part of read_pdf() that is ours.
Document document_of_pdf(PdfContents contents, const std::string& name, const ReadOptions& options);

}  // namespace nangdok
