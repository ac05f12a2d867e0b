#pragma once

#include <span>
#include <string>
#include <string_view>

namespace nangdok {

/// The name that `given` is most likely a slip of (at most a third of its letters wrong, by Damerau
/// and Levenshtein's distance), or an empty string.
std::string nearest_name(std::string_view given, std::span<const std::string> names);

}  // namespace nangdok
