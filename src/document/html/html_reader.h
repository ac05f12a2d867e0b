#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads one HTML page: the article of a saved web page, or the whole of a page that is nothing but
/// text. Throws Error that names `name`.
Document read_html(std::string_view bytes, const std::string& name, const ReadOptions& options);

/// Reads a folder of pages as one book: in the order in which its index (`index.html`, `toc.html`,
/// `contents.html`) links to them, else by name. Each page is a chapter with its link's text as
/// title. Files outside the folder are never opened, wherever a link leads.
Document read_page_folder(const std::filesystem::path& folder, const ReadOptions& options);

}  // namespace nangdok
