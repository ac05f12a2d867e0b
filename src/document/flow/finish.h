#pragma once

#include "document/flow/flow.h"
#include "document/reader.h"

namespace nangdok {

/// Makes the document of a flow: places the notes as `options.notes` says, takes out the copyright
/// page and the table of contents, cuts chapters by the table of contents or the headings, and
/// gives each its title. The last step of every reader of marked-up text.
Document finish_document(Flow flow, const ReadOptions& options);

}  // namespace nangdok
