#pragma once

#include <vector>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Takes the reference marks of notes (`[1]`, `1)` after a word, `*`) out of the text of plain
/// blocks, and deals with the notes that they point to as `mode` says: left out, put as a bracketed
/// sentence where they are referred to, or kept at the end. Only marks that have their note are
/// touched.
void resolve_notes(std::vector<Block>& blocks, NoteMode mode, std::vector<LeftOut>& left_out);

}  // namespace nangdok
