#pragma once

#include <vector>

#include "document/flow/flow.h"
#include "document/pdf/pdf_line.h"

namespace nangdok {

/// Takes the notes at the feet of pages out of `lines`: small print that begins with a number or a
/// mark, with the small print below it. They are named by their page and number.
std::vector<Note> take_out_pdf_notes(std::vector<PdfLine>& lines, double body_size);

/// Tells for each note of the flow, whose source is its page, which block follows it: where it goes
/// when no reference to it was found.
void place_pdf_notes(Flow& flow);

}  // namespace nangdok
