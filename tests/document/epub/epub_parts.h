#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/document.h"

namespace nangdok {

/// The parts of an EPUB, for tests of how they lie and refer to each other.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// `META-INF/container.xml` with these package documents.
std::string container(const std::vector<std::string>& packages);
/// A package document.
std::string package(const std::string& manifest, const std::string& spine,
                    const std::string& metadata = "<dc:title>책</dc:title>");
std::string item(const std::string& id, const std::string& href, const std::string& more = {},
                 const std::string& type = "application/xhtml+xml");
std::string itemref(const std::string& id, const std::string& more = {});
/// An XHTML content document.
std::string page(const std::string& body);

/// Reads these parts as an EPUB.
Document read_parts(Parts parts);
/// Chapters as `#`, `##` with what is in them, without the rest.
std::string chapters_of(const Document& document);

}  // namespace nangdok
