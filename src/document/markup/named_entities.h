#pragma once

#include <string>
#include <string_view>

namespace nangdok {

/// Replaces the named character references of XHTML 1.0 (`&nbsp;`, `&ldquo;`, `&hellip;`) by their
/// characters. The five that XML knows, and names that XHTML does not know, stay.
std::string replace_named_entities(std::string_view xml);

}  // namespace nangdok
