#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Reads SubRip (`.srt`) or WebVTT subtitles as a script: cues that go on with one sentence are one
/// paragraph, lines of two speakers stay lines, times, styles and descriptions of sound ([음악])
/// are left out.
Document read_subtitles(std::string_view bytes, const std::string& name,
                        const ReadOptions& options);

}  // namespace nangdok
