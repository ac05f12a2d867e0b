#pragma once

#include <string>

#include "package/file_tags.h"
#include "package/layout.h"

namespace nangdok {

/// An ID3v2.3 tag (the version that every player reads) with text frames, cover, chapters (CHAP and
/// CTOC, ID3v2 chapter frame addendum), and the sentences plain with their times (USLT, as LRC) and
/// synchronized (SYLT). As bytes, without padding.
std::string id3_tag(const FileLayout& layout, const FileTags& tags);

}  // namespace nangdok
