#include "korean/lexicon/compile/word_sources.h"

#include <algorithm>
#include <charconv>

#include "base/atomic_file.h"
#include "base/utf8.h"
#include "korean/hangul.h"

namespace nangdok {
namespace {

template <typename Action>
void for_each_line(const std::filesystem::path& path, Action action) {
  const std::string text = read_file(path);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    if (!line.empty() && line.front() != '#') action(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

bool all_hangul(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), hangul::is_syllable);
}

std::vector<std::u32string> split(std::u32string_view text, char32_t separator) {
  std::vector<std::u32string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::u32string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<DictionaryWord> read_spelling_dictionary(const std::filesystem::path& path) {
  std::vector<DictionaryWord> words;
  for_each_line(path, [&](std::string_view line) {
    line = line.substr(0, line.find('\t'));
    const std::size_t slash = line.find('/');
    DictionaryWord entry;
    if (slash != std::string_view::npos) {
      const std::string_view flag = line.substr(slash + 1);
      std::from_chars(flag.data(), flag.data() + flag.size(), entry.inflection);
    }
    entry.word = to_utf32(to_nfc(line.substr(0, slash)));
    if (all_hangul(entry.word)) words.push_back(std::move(entry));
  });
  return words;
}

HanjaWords read_hanja_words(const std::filesystem::path& path) {
  HanjaWords words;
  for_each_line(path, [&](std::string_view line) {
    const std::vector<std::u32string> parts = split(to_utf32(line), U':');
    if (parts.size() < 2 || parts[0].size() < 2 || parts[0].size() != parts[1].size()) return;
    if (all_hangul(parts[0])) words[parts[0]].push_back(parts[1]);
  });
  return words;
}

std::vector<Columns> read_list(const std::filesystem::path& path) {
  std::vector<Columns> lines;
  for_each_line(path,
                [&](std::string_view line) { lines.push_back(split(to_utf32(line), U'\t')); });
  return lines;
}

std::vector<std::u32string> words_of(std::u32string_view text) {
  std::vector<std::u32string> words = split(text, U' ');
  std::erase_if(words, [](const std::u32string& word) { return word.empty(); });
  return words;
}

}  // namespace nangdok
