#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Divides the blocks of a document without a table of contents into chapters, losing none. The
/// headings of the highest level that occurs more than once begin chapters; where these are parts
/// by their wording (제1부), the next level begins the chapters inside them (depth 1). Without such
/// headings, section breaks begin chapters; `mode` says otherwise. The first `title_blocks` blocks
/// are the title page: read at the start of the first chapter, no chapter of their own. A chapter
/// is titled by its heading, else by its first words.
std::vector<Chapter> find_chapters(std::vector<Block> blocks, ChapterMode mode,
                                   std::size_t title_blocks = 0);

/// Gives every chapter that has no title its heading or first words. Labels of other chapters never
/// move.
void complete_titles(std::vector<Chapter>& chapters);

/// The first words of a text as a title: the first sentence, cut at a word's end with `…` when it
/// is longer than about 24 characters.
std::string title_from_first_words(std::string_view text);

}  // namespace nangdok
