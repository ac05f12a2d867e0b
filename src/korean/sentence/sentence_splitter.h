#pragma once

#include <string_view>
#include <vector>

#include "base/text_span.h"

namespace nangdok {

/// Divides the text of one block into sentences, in order, leaving nothing but white space between
/// them. '\n' in the text is a line end that the document kept (verse, dialogue): it ends a
/// sentence unless the next line goes on with a quotation (라고, 하고 …).
std::vector<TextSpan> split_sentences(std::u32string_view text);

}  // namespace nangdok
