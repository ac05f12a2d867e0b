#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads Markdown: CommonMark with tables, footnotes, line blocks and front matter. Throws Error
/// that names `name`.
Document read_markdown(std::string_view bytes, const std::string& name, const ReadOptions& options);

}  // namespace nangdok
