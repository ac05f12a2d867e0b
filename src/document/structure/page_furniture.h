#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace nangdok {

/// Why a line that stands anywhere in a page is no text of its author: an image's file name, an
/// editor's placeholder (출처 입력), a share button, a page number, a copyright line. Empty when it
/// is text. The reason is English, for people.
std::optional<std::string> furniture_reason(std::string_view line);

/// Why a line at a page's head or foot, where it would be text elsewhere, is none: a site's name,
/// `keyword`, a link to the previous post, a count of readers.
std::optional<std::string> edge_furniture_reason(std::string_view line);

/// Moves the furniture of a page from `blocks` to `left_out`, with its reason: what
/// furniture_reason() knows, and at the page's head and foot also what edge_furniture_reason()
/// knows, with the tags that follow `keyword`. A section break before a block that goes passes to
/// the next block.
void take_out_furniture(std::vector<Block>& blocks, std::vector<LeftOut>& left_out);

}  // namespace nangdok
