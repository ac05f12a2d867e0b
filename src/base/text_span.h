#pragma once

#include <compare>
#include <cstddef>

namespace nangdok {

/// A stretch [begin, end) of a text, counted in Unicode code points of that text.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t length() const { return end - begin; }
  auto operator<=>(const TextSpan&) const = default;
};

}  // namespace nangdok
