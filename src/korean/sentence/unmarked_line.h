#pragma once

#include <cstddef>
#include <string_view>

namespace nangdok {

/// True when the line of `text` that ends at `line_end` has no final mark at its end. A sign of
/// feeling is none here: it ends its own sentence but says nothing about those before it.
bool is_unmarked_line(std::u32string_view text, std::size_t line_begin, std::size_t line_end);

/// In an unmarked line: true when the space at `space` stands between a polite final ending and a
/// new clause.
bool ends_clause_politely(std::u32string_view text, std::size_t space, std::size_t line_end);

}  // namespace nangdok
