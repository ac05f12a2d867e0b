#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace nangdok {

/// The words of a space-separated list, the form in which the small lexicons of this room are
/// written down. The list must outlive the result.
inline std::vector<std::u32string_view> words_of(std::u32string_view list) {
  std::vector<std::u32string_view> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(U' '), list.size());
    if (end > 0) words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

inline std::unordered_set<std::u32string_view> word_set(std::u32string_view list) {
  const std::vector<std::u32string_view> words = words_of(list);
  return {words.begin(), words.end()};
}

/// True when `text` ends with one of the words of the set.
inline bool ends_with_any(std::u32string_view text,
                          const std::unordered_set<std::u32string_view>& words) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (words.contains(text.substr(begin))) return true;
  }
  return false;
}

/// True when `text` begins with one of the words of the set.
inline bool starts_with_any(std::u32string_view text,
                            const std::unordered_set<std::u32string_view>& words) {
  for (std::size_t length = text.size(); length > 0; --length) {
    if (words.contains(text.substr(0, length))) return true;
  }
  return false;
}

}  // namespace nangdok
