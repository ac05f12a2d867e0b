#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

/// A word of the spelling dictionary with the number of its inflection class.
struct DictionaryWord {
  std::u32string word;
  int inflection = 0;  ///< The flag alias of `ko.aff`; 0 for a word that takes nothing.
};

/// Reads a hunspell-ko dictionary (`ko.dic`); words that are not all Hangul are passed over.
std::vector<DictionaryWord> read_spelling_dictionary(const std::filesystem::path& path);

/// Words of two syllables or more with their spellings in hanja (or in hanja and Hangul), one
/// character for each syllable, in the table's order.
using HanjaWords = std::map<std::u32string, std::vector<std::u32string>, std::less<>>;

/// Reads libhangul's table (`hanja.txt`: reading:hanja:meaning).
HanjaWords read_hanja_words(const std::filesystem::path& path);

/// A line of one of our lists: its tab-separated columns. Comments (#) and empty lines are passed
/// over.
using Columns = std::vector<std::u32string>;
std::vector<Columns> read_list(const std::filesystem::path& path);

/// The parts of `text` between spaces.
std::vector<std::u32string> words_of(std::u32string_view text);

}  // namespace nangdok
