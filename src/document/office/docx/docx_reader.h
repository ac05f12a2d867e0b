#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads a DOCX: headings by their styles or outline levels, lists with their numbers, tables,
/// notes; tracked changes are taken as accepted. Throws Error that names `name` and the part.
Document read_docx(std::string_view bytes, const std::string& name, const ReadOptions& options);

}  // namespace nangdok
