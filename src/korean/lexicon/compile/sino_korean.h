#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "korean/hangul.h"
#include "korean/lexicon/pronunciation_table.h"

namespace nangdok {

/// A second part of compounds that mostly joins in one way, and the first parts that differ.
struct SecondElement {
  pronunciation_table::Mark mark = pronunciation_table::by_rule;
  std::size_t least_first = 1;  ///< Syllables that the first part needs.
  bool in_unknown = false;      ///< Also in words that no dictionary holds,
  bool after_names = false;     ///< even if the first part is unknown, too.
  std::set<std::u32string, std::less<>> exceptions;

  /// 사이소리 after a vowel would be written with ㅅ.
  [[nodiscard]] bool fits(std::u32string_view first) const {
    const bool sound = mark != pronunciation_table::tense || hangul::final_coda(first) != 0;
    return sound && first.size() >= least_first && !exceptions.contains(first);
  }
};

using SecondElements = std::map<std::u32string, SecondElement, std::less<>>;
SecondElements read_second_elements(const std::filesystem::path& path);

/// A hanja that sounds tense at a word's end (性, 權), from so many syllables of the word on.
struct HanjaSuffix {
  pronunciation_table::Mark mark = pronunciation_table::tense_hanja;
  std::size_t least_length = 2;
  std::set<std::u32string, std::less<>>
      exceptions;  ///< Words, or with a hyphen their ends after two syllables.
};

using HanjaSuffixes = std::map<char32_t, HanjaSuffix>;
HanjaSuffixes read_hanja_suffixes(const std::filesystem::path& path);

/// Marks what the hanja of a word tell: 제26항 (갈등), tense suffixes (가능성), 제20항 다만
/// (의견란). `division` is where two words meet in it, or 0.
void mark_hanja(std::u32string_view word, const std::vector<std::u32string>& spellings,
                std::size_t division, const HanjaSuffixes& suffixes, std::string& marks);

}  // namespace nangdok
