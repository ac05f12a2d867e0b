#pragma once

#include <pugixml.hpp>

namespace nangdok {

/// Turns a page of XHTML 1.1, as EPUB 2 has it, into one that EPUB 3 takes: HTML's document type,
/// no attributes and elements that HTML has dropped. What they said of looks becomes a style.
void make_modern(pugi::xml_document& page);

}  // namespace nangdok
