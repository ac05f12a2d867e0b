#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace nangdok {

/// Markdown turned into HTML, so that one walker serves both. Each block element carries the
/// attribute `data-place`, the index of its place.
struct MarkdownHtml {
  std::string html;
  std::vector<SourcePlace> places;
};

/// Renders CommonMark with tables, strikethrough, footnotes (`[^1]`) and Pandoc's line blocks
/// (lines that begin with `| `: verse). Places count from the start of `text`.
MarkdownHtml render_markdown(std::string_view text);

}  // namespace nangdok
