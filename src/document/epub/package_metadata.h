#pragma once

#include <pugixml.hpp>

#include "document/document.h"

namespace nangdok {

/// Reads the `<metadata>` of a package document: Dublin Core elements, what EPUB 3 refines them
/// with
/// (`title-type`, `role`, `belongs-to-collection`), and calibre's series. `unique_id` names the
/// identifier that counts.
Metadata read_package_metadata(const pugi::xml_node& metadata, const char* unique_id);

}  // namespace nangdok
