#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads an HWPX, the XML format of Hangul (OWPML, KS X 6101). Throws Error that names `name` and
/// the part.
Document read_hwpx(std::string_view bytes, const std::string& name, const ReadOptions& options);

}  // namespace nangdok
