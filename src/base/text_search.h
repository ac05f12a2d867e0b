#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace nangdok {

/// Whether `text` ends with one of `ends`.
inline bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [text](std::string_view end) { return text.ends_with(end); });
}
inline bool ends_with_any(std::u32string_view text,
                          std::initializer_list<std::u32string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [text](std::u32string_view end) { return text.ends_with(end); });
}

/// Whether one of the characters `wanted` stands in `text`.
inline bool has_any(std::u32string_view text, std::u32string_view wanted) {
  return text.find_first_of(wanted) != std::u32string_view::npos;
}

}  // namespace nangdok
