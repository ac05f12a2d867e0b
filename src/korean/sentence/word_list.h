#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace nangdok {

/// A closed class of words, sorted by code points at compile time.
template <std::size_t N>
class WordList {
 public:
  constexpr explicit WordList(const std::u32string_view (&words)[N]) {
    for (std::size_t i = 0; i < N; ++i) words_[i] = words[i];
    std::sort(words_, words_ + N);
  }

  [[nodiscard]] constexpr bool contains(std::u32string_view word) const {
    return std::binary_search(words_, words_ + N, word);
  }

  /// The longest word of the list that `text` starts with, or an empty one.
  [[nodiscard]] constexpr std::u32string_view longest_prefix(std::u32string_view text) const {
    std::u32string_view longest;
    for (const std::u32string_view word : words_) {
      if (word.size() > longest.size() && text.substr(0, word.size()) == word) longest = word;
    }
    return longest;
  }

  /// True when `text` ends with a word of the list.
  [[nodiscard]] constexpr bool ends(std::u32string_view text) const {
    for (const std::u32string_view word : words_) {
      if (text.size() >= word.size() && text.substr(text.size() - word.size()) == word) return true;
    }
    return false;
  }

 private:
  std::u32string_view words_[N];
};

}  // namespace nangdok
