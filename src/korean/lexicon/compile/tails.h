#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace nangdok {

/// Everything that can hang on a noun or a stem, as keys and values of `stems.table`: particles one
/// after another (에서는), endings with -시-, -었-, -겠- before them, the copula with its endings.
std::map<std::string, std::string> compile_tails(const std::filesystem::path& particles,
                                                 const std::filesystem::path& endings);

}  // namespace nangdok
