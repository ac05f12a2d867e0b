#include "korean/reading/english/pronouncing_dictionary.h"

#include <algorithm>
#include <string_view>

#include "base/atomic_file.h"

namespace nangdok::english {
namespace {

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || c == '\'';
}

/// The syllables of an entry, `(((n ey) 1) ((sh ax n) 0)))`: names are phonemes, a number closes a
/// syllable and tells its stress.
std::vector<Pronounced> parse_syllables(std::string_view text) {
  std::vector<Pronounced> phones;
  std::size_t syllable_start = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
    if (is_name_letter(text[at])) {
      const auto end = std::find_if_not(from, text.end(), is_name_letter);
      const std::string_view name = text.substr(at, static_cast<std::size_t>(end - from));
      if (const auto phone = phone_named(name)) phones.push_back({*phone, false});
      at += name.size();
      continue;
    }
    if (text[at] >= '0' && text[at] <= '9') {
      for (std::size_t i = syllable_start; i < phones.size(); ++i) {
        phones[i].stressed = text[at] != '0';
      }
      syllable_start = phones.size();
    }
    ++at;
  }
  return phones;
}

}  // namespace

PronouncingDictionary read_pronouncing_dictionary(const std::filesystem::path& path) {
  const std::string text = read_file(path);
  PronouncingDictionary dictionary;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.starts_with("(\"")) continue;
    const std::size_t quote = line.find('"', 2);
    const std::size_t syllables = quote == std::string_view::npos ? quote : line.find('(', quote);
    if (syllables == std::string_view::npos) continue;
    const std::string word(line.substr(2, quote - 2));
    if (!std::all_of(word.begin(), word.end(), is_name_letter)) continue;
    const bool is_noun = line.substr(quote + 1).starts_with(" n (");
    std::vector<Pronounced> phones = parse_syllables(line.substr(syllables));
    if (phones.empty()) continue;
    const auto [entry, is_new] = dictionary.try_emplace(word, phones);
    if (!is_new && is_noun) entry->second = std::move(phones);
  }
  return dictionary;
}

}  // namespace nangdok::english
