#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/office/list_label.h"

namespace nangdok {

/// One level of a numbering as Hangul keeps it, from level 0. In `pattern`, `^1` to `^7` stand for
/// the numbers of levels, `^n` for those of all levels so far with points between them, `^N` for
/// the same with a point behind. `format` is the code of table 43 (한글 문서 파일 형식 5.0).
NumberingLevel hwp_numbering_level(std::size_t level, std::string_view pattern, std::size_t format,
                                   int start);

/// The code of a number format by its name in OWPML (KS X 6101): `DIGIT`, `HANGUL_SYLLABLE` …
std::size_t hwp_number_format(std::string_view name);

}  // namespace nangdok
