#pragma once

#include "document/flow/flow.h"
#include "document/reader.h"

namespace nangdok {

/// Resolves the note references in the blocks' text. `skip` moves the notes to what is left out;
/// `inline_` puts each, bracketed, where it is first referred to; `end` gives each a block of kind
/// `note`, listed by the block after which its reference's chapter ends, for `cut_chapters`.
/// A note without a reference is placed where it stood. Afterwards no text holds a reference mark.
struct PlacedNote {
  std::size_t block = 0;  ///< Index of the block that refers to it.
  Block note;
};
std::vector<PlacedNote> place_notes(Flow& flow, NoteMode mode);

}  // namespace nangdok
