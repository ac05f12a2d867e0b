#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Strings of digits that name rather than count, read one by one, 0 as 공: telephone numbers with
/// hyphens, points, spaces or brackets between their groups, account, card and resident numbers,
/// postal codes, passwords (by the word before: 우편번호 03187), emergency numbers (119 신고).
MaybeReading read_digit_string(const Passage& passage, std::size_t at);

}  // namespace nangdok
