#pragma once

#include <pugixml.hpp>
#include <string>

namespace nangdok {

/// What is read of a `<ruby>`: of each pair of base and annotation one, the one in Hangul, else the
/// annotation (漢字 with its reading, a name with its pronunciation). Parentheses for readers
/// without ruby (`<rp>`) go.
std::string ruby_reading(const pugi::xml_node& ruby);

}  // namespace nangdok
