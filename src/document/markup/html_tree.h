#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace nangdok {

/// Parses HTML as a browser would (WHATWG algorithm) and gives it in the shape of XML, so that one
/// walker serves HTML and XHTML: element names in lower case, comments dropped. `html` is UTF-8.
/// Throws Error that names `where` when it is too large or nested too deep.
pugi::xml_document parse_html(std::string_view html, const std::string& where);

/// XHTML as XML when it is well-formed, else as HTML: what e-book readers do with damaged chapters.
pugi::xml_document parse_xhtml(std::string_view bytes, const std::string& where);

}  // namespace nangdok
