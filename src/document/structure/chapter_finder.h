#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

/// Divides the blocks of a document without a table of contents into chapters, losing none. The
/// headings of the highest level that occurs more than once begin chapters (levels above it begin
/// parts: depth 0, their chapters depth 1); without such headings, section breaks do; `mode` says
/// otherwise. A chapter is titled by its heading, else by its first words.
std::vector<Chapter> find_chapters(std::vector<Block> blocks, ChapterMode mode);

/// Gives every chapter that has no title its first words, and drops chapters without any block
/// unless they are titled parts. Labels of other chapters never move.
void complete_titles(std::vector<Chapter>& chapters);

/// The first words of a text as a title: the first sentence, cut at a word's end with `…` when it
/// is longer than about 24 characters.
std::string title_from_first_words(std::string_view text);

}  // namespace nangdok
