#pragma once

#include <pugixml.hpp>
#include <string>

namespace nangdok {

/// The document as text, without added white space.
std::string saved(const pugi::xml_document& document);

/// Appends an element, with `text` in it.
pugi::xml_node element(pugi::xml_node parent, const char* name, const std::string& text = {});

/// Sets an attribute, which may be there.
void attribute(pugi::xml_node node, const char* name, const std::string& value);

/// Makes `document` an XHTML page with a style sheet and returns its empty body.
pugi::xml_node xhtml_body(pugi::xml_document& document, const std::string& title,
                          const std::string& language, const std::string& style);

}  // namespace nangdok
