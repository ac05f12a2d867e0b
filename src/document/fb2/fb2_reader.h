#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads a FictionBook 2 (`.fb2`). Sections with titles are chapters, as deep as they are nested.
/// Throws Error that names `name`.
Document read_fb2(std::string_view bytes, const std::string& name, const ReadOptions& options);

/// The same out of a ZIP archive (`.fb2.zip`).
Document read_zipped_fb2(std::string_view bytes, const std::string& name,
                         const ReadOptions& options);

}  // namespace nangdok
