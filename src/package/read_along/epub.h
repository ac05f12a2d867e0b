#pragma once

#include <filesystem>
#include <vector>

#include "package/package.h"

namespace nangdok {

/// Writes an EPUB with pages of our own: the text as it was read.
void write_own_epub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                    const PackageOptions& options, const std::filesystem::path& path);

/// Writes the EPUB that the text was read from again, with sound: its own pages, pictures, styles
/// and table of contents, each sentence marked where it stands. An EPUB 2 becomes an EPUB 3.
/// Returns false, with nothing written, where the source's markup cannot be kept: it is no
/// well-formed XML, or none of the text is found in it.
bool write_source_epub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                       const PackageOptions& options, const std::filesystem::path& path);

}  // namespace nangdok
