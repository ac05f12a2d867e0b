#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/text_span.h"

namespace nangdok {

enum class PairKind : std::uint8_t {
  quotation,  ///< “ ” ‘ ’ " " ' ' 「 」 『 』 « »
  bracket,    ///< ( ) [ ] 〔 〕 【 】 and their full-width forms
  title       ///< 《 》 〈 〉 < >
};

/// Marks that open and close in one paragraph, with what is between them.
struct MarkedPair {
  TextSpan span;  ///< From the opening mark to past the closing one.
  PairKind kind = PairKind::quotation;
};

/// The outermost pairs of the text in order. A mark without its partner is none; an apostrophe is
/// none.
std::vector<MarkedPair> find_marked_pairs(std::u32string_view text);

/// True when what stands in the pair ends like a sentence: with a final mark, dots, a sign of
/// feeling, or the dash of a speech that is cut off.
bool ends_with_final_mark_inside(std::u32string_view text, const MarkedPair& pair);

}  // namespace nangdok
