#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// True when the figures with `:` or `-` at [begin, end) are points of a match or a ratio, as the
/// words around tell (`3-2로 이겼다`, `스코어 21:15`, `비율 2:30`).
bool is_score(const Passage& passage, std::size_t begin, std::size_t end);

/// Scores and ratios: `4:1` 사 대 일, `3-2로` 삼 대 이로, `16:9`, `1:2:3`.
MaybeReading read_score(const Passage& passage, std::size_t at);

/// Chapter and verse behind the name of a book of the Bible: `로마서 8:28` 팔 장 이십팔 절.
MaybeReading read_scripture(const Passage& passage, std::size_t at);

/// 요한복음, 창, 고전: a book of scripture or its usual abbreviation.
bool names_scripture(std::u32string_view word);

}  // namespace nangdok
