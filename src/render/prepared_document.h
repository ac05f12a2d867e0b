#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "korean/lexicon/user_lexicon.h"
#include "render/options.h"

namespace nangdok {

/// The document of `options` with its options applied, as plan_book() narrates it and as `preview`
/// numbers its paragraphs: overrides of title and author, chapters chosen, credits, very long
/// paragraphs cut at sentence ends.
Document prepare_document(const BookOptions& options);

/// The user's lexicons of `options`, with the one that lies beside the document.
std::vector<UserLexicon> load_lexicons(const BookOptions& options);

/// Chapter numbers (from 1) in a list such as "1,3-5"; throws Error (bad usage) on anything else or
/// beyond `count`.
std::vector<std::size_t> chapter_numbers(const std::string& list, std::size_t count);

}  // namespace nangdok
