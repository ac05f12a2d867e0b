#pragma once

#include <string>
#include <string_view>

namespace nangdok {

/// Appends text to HTML, its markup characters as entities.
void append_escaped(std::string& html, std::string_view text);

/// The same with Pandoc's superscripts, `10^2^`, as HTML's.
void append_escaped_with_powers(std::string& html, std::string_view text);

}  // namespace nangdok
