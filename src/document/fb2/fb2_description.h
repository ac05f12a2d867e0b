#pragma once

#include <optional>
#include <pugixml.hpp>

#include "document/document.h"

namespace nangdok {

/// Reads a FictionBook's `<description>`: title, authors, annotation, date, series, publisher,
/// ISBN.
Metadata read_fb2_description(const pugi::xml_node& description);

/// The cover that the description names, decoded from its `<binary>`.
std::optional<Image> read_fb2_cover(const pugi::xml_node& book);

}  // namespace nangdok
