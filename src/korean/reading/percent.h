#pragma once

#include <optional>
#include <string_view>

#include "korean/reading/passage.h"

namespace nangdok {

/// A percent sign and its relatives behind a number.
struct PercentSign {
  std::size_t end = 0;
  std::u32string_view reading;
};

/// `%`, `%p`, `%포인트`, `‰` at `at`, a space before it allowed.
std::optional<PercentSign> find_percent(const Passage& passage, std::size_t at);

}  // namespace nangdok
