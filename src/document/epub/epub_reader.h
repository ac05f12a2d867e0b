#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads an EPUB 2 or 3: texts in the order of the spine, chapters from its table of contents.
/// Throws Error that names `name` and the part at fault.
Document read_epub(std::string_view bytes, const std::string& name, const ReadOptions& options);

}  // namespace nangdok
