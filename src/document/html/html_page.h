#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "document/flow/flow_builder.h"
#include "document/markup/html_flow.h"
#include "document/reader.h"

namespace nangdok {

/// Reads the article of one web page into a flow; the page around it is recorded as left out.
/// Blocks name `file`, which is empty for a page by itself. An `extra` rule leaves out more.
/// Returns what the page says of itself. Throws Error that names `where`.
Metadata read_html_page(std::string_view bytes, const std::string& where, const std::string& file,
                        const ReadOptions& options, FlowBuilder& builder,
                        const LeaveOutRule& extra = {});

}  // namespace nangdok
