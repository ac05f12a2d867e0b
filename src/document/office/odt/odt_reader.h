#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads an OpenDocument text (`.odt`). Throws Error that names `name` and the part.
Document read_odt(std::string_view bytes, const std::string& name, const ReadOptions& options);

}  // namespace nangdok
