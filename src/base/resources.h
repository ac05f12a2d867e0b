#pragma once

#include <filesystem>
#include <string_view>

namespace nangdok {

/// The path of a compiled data file or folder of the program (`lexicon/stems.table`, `voice`).
/// Looked for in `share/nangdok` beside the program or above it. Tests are given
/// the build tree's folder by NANGDOK_DATA. Throws Error when it is nowhere.
std::filesystem::path resource_path(std::string_view name);

}  // namespace nangdok
