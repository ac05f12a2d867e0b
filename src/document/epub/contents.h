#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "document/archive/zip_archive.h"
#include "document/epub/package_document.h"

namespace nangdok {

/// A line of an e-book's table of contents, with what it points to.
struct ContentsLink {
  std::string title;
  int depth = 0;
  std::string part;      ///< Empty for a line without a link: it stands where the next one does.
  std::string fragment;  ///< Decoded; empty for the start of the part.
};

struct EpubContents {
  std::vector<ContentsLink> links;
  std::unordered_map<std::string, std::string> landmarks;  ///< Part to its `epub:type`.
};

/// Reads the navigation document (EPUB 3) or else the NCX (EPUB 2). No lines when both are missing
/// or damaged: then the headings make the chapters.
EpubContents read_epub_contents(ZipArchive& archive, const PackageDocument& package);

}  // namespace nangdok
