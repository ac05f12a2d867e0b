#pragma once

#include <pugixml.hpp>
#include <string>

#include "document/document.h"

namespace nangdok {

/// Reads what a web page says of itself: JSON-LD (schema.org), Open Graph and `article:`
/// properties,
/// `<meta>` names, `<title>`, `<html lang>`, and brunch's cover. The site's name behind the title
/// goes.
Metadata read_page_metadata(const pugi::xml_node& html);

}  // namespace nangdok
