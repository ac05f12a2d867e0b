#pragma once

#include <vector>

#include "document/flow/flow.h"

namespace nangdok {

/// Chooses, from a document's own table of contents, the lines that begin chapters: the top level,
/// and what stands below a part. A line is a part when it is worded like one (제1부), when what
/// stands below it is worded like chapters, or when no text of its own follows it before its first
/// line below. Depths of the chosen lines count parts alone; they are in reading order.
std::vector<ContentsEntry> chapter_entries(const Flow& flow);

/// Makes a table of contents of the headings behind the title page. A single heading that stands
/// first and above all others is the document's title and is left out of it; `flow.metadata.title`
/// takes it when it is empty. The table is empty when the headings divide nothing.
std::vector<ContentsEntry> contents_from_headings(Flow& flow);

}  // namespace nangdok
