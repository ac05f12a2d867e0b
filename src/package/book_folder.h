#pragma once

#include "package/package.h"

namespace nangdok {

/// Writes a folder with one file a chapter, a playlist (M3U8), a cue sheet, the cover, and the
/// notes that Audiobookshelf reads beside audio (desc.txt, reader.txt, metadata.opf). The folder
/// is made beside its name and put in place whole; one that stands there already is replaced.
/// `tags.cover` must be set. Throws Error that names the folder.
PackageResult package_folder(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                             const PackageOptions& options);

}  // namespace nangdok
