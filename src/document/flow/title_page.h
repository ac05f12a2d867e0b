#pragma once

#include "document/flow/flow.h"

namespace nangdok {

/// Puts title and subtitle, which the document states apart from its text, before block `begin` as
/// headings, unless one of the next blocks is the title already. At the start of the flow they are
/// its title page.
void add_title_page(Flow& flow, const Metadata& metadata, std::size_t begin,
                    const SourcePlace& source);

}  // namespace nangdok
