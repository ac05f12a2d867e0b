#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Two numbers with one measure between whose lower and upper end a sign stands: `10~20명` 열
/// 명에서 스무 명. Neighbours are an estimate: `2~3명` 두세 명, `5~6년` 오륙 년, `5, 6명` 대여섯
/// 명.
MaybeReading read_range(const Passage& passage, std::size_t at);

/// The sign itself between two things that are read one by one: `3월 5일~7일`, `9:00~18:00`,
/// `서울~부산`, `월~금`.
MaybeReading read_range_sign(const Passage& passage, std::size_t at);

}  // namespace nangdok
