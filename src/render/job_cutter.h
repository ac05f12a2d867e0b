#pragma once

#include <vector>

#include "document/document.h"
#include "render/job.h"

namespace nangdok {

/// Cuts a paragraph of more than some three thousand characters at sentence ends (or at spaces
/// where none comes), so that one take stays small in memory. The pieces keep the source's place.
void cut_long_blocks(Chapter& chapter);

/// Cuts a chapter into jobs of some 600 to 1,800 characters (one to four minutes of speech, a third
/// of a second of work or two) at section and paragraph bounds. Where it cuts is decided by the
/// paragraphs' own content, so that a change in one leaves the cuts after it where they were. A
/// chapter without blocks gives no job.
std::vector<Job> cut_into_jobs(Chapter chapter);

}  // namespace nangdok
