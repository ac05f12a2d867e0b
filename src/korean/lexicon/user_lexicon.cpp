#include "korean/lexicon/user_lexicon.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/nearest_name.h"
#include "base/utf8.h"
#include "korean/hangul.h"

namespace nangdok {
namespace {

const std::array<std::string, 5>& known_keys() {
  static const std::array<std::string, 5> keys = {"word", "reading", "pronunciation",
                                                  "part_of_speech", "case_sensitive"};
  return keys;
}

std::string line_of(const std::string& file, const toml::node& node) {
  return file + ":" + std::to_string(node.source().begin.line);
}

std::u32string hangul_text(const std::string& key, const std::string& utf8,
                           const std::string& where) {
  std::u32string text = to_utf32(to_nfc(utf8));
  for (const char32_t c : text) {
    if (!hangul::is_syllable(c) && c != U' ') {
      throw Error(std::string("'").append(key).append("' must be written in Hangul: ").append(utf8),
                  where, "write how it sounds, such as 노엄 for Noam");
    }
  }
  if (text.empty()) throw Error("'" + key + "' is empty", where, "write how it sounds");
  return text;
}

template <typename Value>
Value value_of(const toml::node& node, const std::string& key, const std::string& where) {
  const auto value = node.value_exact<Value>();
  if (!value) {
    throw Error("'" + key + "' has a value of the wrong kind", where,
                std::is_same_v<Value, bool> ? "write true or false" : "put it in quotation marks");
  }
  return *value;
}

UserEntry entry_of(const toml::table& table, const std::string& file) {
  UserEntry entry;
  for (const auto& [name, node] : table) {
    const std::string key(name.str());
    const std::string where = line_of(file, node);
    if (key == "word") {
      entry.word = to_utf32(to_nfc(value_of<std::string>(node, key, where)));
    } else if (key == "reading") {
      entry.reading = hangul_text(key, value_of<std::string>(node, key, where), where);
    } else if (key == "pronunciation") {
      entry.pronunciation = hangul_text(key, value_of<std::string>(node, key, where), where);
    } else if (key == "part_of_speech") {
      entry.part_of_speech = value_of<std::string>(node, key, where);
      if (entry.part_of_speech != "noun" && entry.part_of_speech != "word") {
        throw Error("unknown part of speech '" + entry.part_of_speech + "'", where,
                    "write noun (particles may follow) or word (as it stands)");
      }
    } else if (key == "case_sensitive") {
      entry.case_sensitive = value_of<bool>(node, key, where);
    } else {
      const std::string meant = nearest_name(key, known_keys());
      throw Error("unknown key '" + key + "'", where,
                  meant.empty() ? "a word has word, reading, pronunciation, part_of_speech and "
                                  "case_sensitive"
                                : "did you mean '" + meant + "'?");
    }
  }
  const std::string where = line_of(file, table);
  if (entry.word.empty()) throw Error("an entry without 'word'", where, "add it");
  if (entry.reading.empty()) throw Error("an entry without 'reading'", where, "add it");
  if (entry.part_of_speech.empty()) entry.part_of_speech = "noun";
  return entry;
}

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

bool is_word_letter(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
         (c >= 0xC0 && c <= 0x24F) || (c >= 0x3400 && c <= 0x9FFF) || hangul::is_syllable(c);
}

bool is_hangul_or_hanja(char32_t c) {
  return hangul::is_syllable(c) || (c >= 0x3400 && c <= 0x9FFF);
}

/// A word of Latin letters may be followed by a particle at once; one of Hangul by a particle only,
/// which is told by the text up to the word's end being no longer another word.
bool may_end_here(const UserEntry& entry, std::u32string_view text, std::size_t end) {
  if (end == text.size() || !is_word_letter(text[end])) return true;
  if (entry.part_of_speech != "noun") return false;
  return hangul::is_syllable(text[end]);
}

bool fits(const UserEntry& entry, std::u32string_view text, std::size_t at) {
  if (text.size() - at < entry.word.size()) return false;
  for (std::size_t i = 0; i < entry.word.size(); ++i) {
    const char32_t a = entry.word[i];
    const char32_t b = text[at + i];
    if (a != b && (entry.case_sensitive || lower(a) != lower(b))) return false;
  }
  return may_end_here(entry, text, at + entry.word.size());
}

}  // namespace

UserLexicon::UserLexicon(std::vector<UserEntry> entries, std::string name)
    : name_(std::move(name)), entries_(std::move(entries)) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i].word.empty()) by_first_[lower(entries_[i].word.front())].push_back(i);
  }
  for (auto& [first, list] : by_first_) {
    std::stable_sort(list.begin(), list.end(), [this](std::size_t one, std::size_t other) {
      return entries_[one].word.size() > entries_[other].word.size();
    });
  }
}

UserLexicon UserLexicon::load(const std::filesystem::path& path) {
  const std::string file = path.string();
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) {
    throw Error("the lexicon is not there", file, "check the name given to --lexicon");
  }
  toml::table table;
  try {
    table = toml::parse_file(file);
  } catch (const toml::parse_error& error) {
    throw Error(std::string(error.description()),
                file + ":" + std::to_string(error.source().begin.line),
                "each entry is [[word]] with word = \"…\" and reading = \"…\"");
  }
  std::vector<UserEntry> entries;
  for (const auto& [name, node] : table) {
    if (name.str() != "word" || node.as_array() == nullptr) {
      throw Error("unknown key '" + std::string(name.str()) + "'", line_of(file, node),
                  "each entry is [[word]] with word = \"…\" and reading = \"…\"");
    }
    for (const toml::node& element : *node.as_array()) {
      if (element.as_table() == nullptr) {
        throw Error("'word' is no table", line_of(file, element), "write [[word]]");
      }
      entries.push_back(entry_of(*element.as_table(), file));
    }
  }
  return UserLexicon(std::move(entries), file);
}

const UserEntry* UserLexicon::match(std::u32string_view text, std::size_t at) const {
  const std::vector<const UserEntry*> found = matches(text, at);
  return found.empty() ? nullptr : found.front();
}

std::vector<const UserEntry*> UserLexicon::matches(std::u32string_view text, std::size_t at) const {
  if (at > 0 && is_word_letter(text[at - 1]) &&
      is_hangul_or_hanja(text[at - 1]) == is_hangul_or_hanja(text[at])) {
    return {};  // inside another word
  }
  std::vector<const UserEntry*> found;
  const auto list = by_first_.find(lower(text[at]));
  if (list == by_first_.end()) return found;
  for (const std::size_t i : list->second) {
    if (fits(entries_[i], text, at)) found.push_back(&entries_[i]);
  }
  return found;
}

}  // namespace nangdok
