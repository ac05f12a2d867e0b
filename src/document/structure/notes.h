#pragma once

#include <vector>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Deals with the notes of plain text as `mode` says: a block that begins with `[3]` is the note of
/// a `[3]` that touches a word before it. Skipped notes go to `left_out`; inline ones stand in
/// brackets where they were referred to; notes at the end stay where they are. The marks of
/// reference go from the text. A mark without its note, or a note without its mark, is text.
void resolve_notes(std::vector<Block>& blocks, NoteMode mode, std::vector<LeftOut>& left_out);

}  // namespace nangdok
