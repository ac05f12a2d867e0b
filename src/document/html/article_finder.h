#pragma once

#include <pugixml.hpp>

#include "document/html/text_weight.h"

namespace nangdok {

/// The element that holds a page's article: a container that blogs and newspapers are known to use,
/// else the innermost element that still holds nearly all text for reading. `body` itself when the
/// page is nothing but its text.
pugi::xml_node find_article(const pugi::xml_node& body, const TextWeight& weight);

}  // namespace nangdok
