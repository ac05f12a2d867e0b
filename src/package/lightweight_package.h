#pragma once

#include "package/package.h"

namespace nangdok {

/// Whether the output's name asks for a W3C audiobook package: it ends in `.lpf`.
inline bool is_lightweight_package(const std::filesystem::path& output) {
  return output.extension() == ".lpf";
}

/// Writes the book as one W3C audiobook in the Lightweight Packaging Format (W3C Note of
/// 2020-11-10): a ZIP archive of `publication.json`, the chapters' files, the cover and the
/// read-along files. Throws Error when the disk refuses.
PackageResult package_lightweight(const std::vector<PackagedChapter>& chapters,
                                  const BookTags& tags, const PackageOptions& options);

}  // namespace nangdok
