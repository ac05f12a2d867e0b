#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "document/archive/zip_archive.h"
#include "document/document.h"

namespace nangdok {

/// One file of an e-book, as its package document lists it.
struct ManifestItem {
  std::string part;  ///< Path in the archive.
  std::string media_type;
  std::string properties;  ///< EPUB 3: `nav`, `cover-image`, separated by spaces.
  std::string fallback;    ///< Id of the item that stands in for one of a foreign type.
};

struct SpineItem {
  std::string part;
  bool linear = true;  ///< False for what stands outside the reading order.
};

/// What an EPUB's package document (`.opf`) says: EPUB 2.0.1 and 3.3.
struct PackageDocument {
  std::string part;  ///< Where it stands itself.
  Metadata metadata;
  std::vector<ManifestItem> manifest;
  std::vector<SpineItem> spine;                        ///< Each part once.
  std::unordered_map<std::string, std::string> guide;  ///< Part to its type: `toc`, `cover` …
  std::string cover_part;                              ///< Empty when there is none.
  std::string nav_part;                                ///< EPUB 3 navigation document.
  std::string ncx_part;                                ///< EPUB 2 table of contents.
};

/// Finds the package document by `META-INF/container.xml` and reads it. Throws Error when it is
/// missing, when it lists no text, or when the text is encrypted.
PackageDocument read_package_document(ZipArchive& archive);

}  // namespace nangdok
