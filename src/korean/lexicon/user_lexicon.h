#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nangdok {

/// One entry of a user's lexicon: how a word is to be read, and if need be pronounced.
struct UserEntry {
  std::u32string word;
  std::u32string reading;
  std::optional<std::u32string> pronunciation;
  std::string part_of_speech;  ///< "noun" (particles may follow), "word" (as it stands) …
  bool case_sensitive = false;
};

/// A user's own dictionary, a TOML file of `[[word]]` tables. Applied with the longest match; a
/// particle may follow a noun.
class UserLexicon {
 public:
  UserLexicon() = default;
  explicit UserLexicon(std::vector<UserEntry> entries, std::string name = {});

  /// Throws Error that names file, line and key.
  static UserLexicon load(const std::filesystem::path& path);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::vector<UserEntry>& entries() const { return entries_; }

  /// The longest entry that begins at `at` of `text` as a word of its own, or nothing.
  [[nodiscard]] const UserEntry* match(std::u32string_view text, std::size_t at) const;

  /// All entries that may be read at `at`, the longest first: what follows a noun in Hangul is
  /// still to be told a particle.
  [[nodiscard]] std::vector<const UserEntry*> matches(std::u32string_view text,
                                                      std::size_t at) const;

 private:
  std::string name_;
  std::vector<UserEntry> entries_;
  /// Entries by their first letter in lower case, the longest first.
  std::unordered_map<char32_t, std::vector<std::size_t>> by_first_;
};

}  // namespace nangdok
