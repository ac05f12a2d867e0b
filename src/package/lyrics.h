#pragma once

#include <string>

#include "package/layout.h"

namespace nangdok {

/// The sentences with their times as LRC, one line each: `[mm:ss.mmm]sentence`. Goes into the field
/// that a format has for lyrics, and beside the book as a file.
std::string lyrics_of(const FileLayout& layout);

}  // namespace nangdok
