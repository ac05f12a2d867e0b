#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"

namespace nangdok {

/// Finds title, subtitle, authors and date in the first blocks of a text that has no markup for
/// them, and fills what `metadata` lacks. Title and subtitle become headings (level 1 and 2). A
/// date with the time of day is a stamp of the page and goes to `left_out`; every other block
/// stays. Returns how many of them are the title page.
std::size_t read_title_page(std::vector<Block>& blocks, Metadata& metadata,
                            std::vector<LeftOut>& left_out);

/// Moves the table of contents (차례, 목차), the copyright page (판권, 펴낸곳, ISBN …) and a
/// Project Gutenberg header and footer from `blocks` to `left_out`.
void take_out_front_matter(std::vector<Block>& blocks, std::vector<LeftOut>& left_out);

}  // namespace nangdok
