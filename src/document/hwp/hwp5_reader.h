#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads an HWP 5 document: text, headings by style and outline level, tables, notes. Follows
/// "한글 문서 파일 형식 5.0" as Hancom published it. Throws Error that names `name` and the stream.
Document read_hwp5(std::string_view bytes, const std::string& name, const ReadOptions& options);

}  // namespace nangdok
