#pragma once

#include <memory>
#include <vector>

#include "base/mapped_table.h"
#include "korean/lexicon/user_lexicon.h"

namespace nangdok {

/// All that the front end looks up: the compiled tables, each mapped when it is first asked for,
/// and the user's own lexicons. What a table's values mean is told by the code that reads them; how
/// it is compiled is in `lexicon/compile/`. Safe to use from several threads.
class Lexicon {
 public:
  explicit Lexicon(std::vector<UserLexicon> user_lexicons = {});
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  ~Lexicon();

  /// Korean stems and nouns with their classes, from hunspell-ko (`lexicon/morphology.h` reads it).
  [[nodiscard]] const MappedTable& stems() const;
  /// Pronunciations that no rule decides: 사이소리, ㄴ-insertion, 한자어 (`pronunciation/` reads
  /// it).
  [[nodiscard]] const MappedTable& pronunciations() const;
  /// Readings of hanja, single and in words (`reading/` reads it).
  [[nodiscard]] const MappedTable& hanja() const;
  /// English words with their Hangul form (`reading/` reads it).
  [[nodiscard]] const MappedTable& english() const;

  [[nodiscard]] const std::vector<UserLexicon>& user_lexicons() const { return user_lexicons_; }

 private:
  struct Tables;
  std::vector<UserLexicon> user_lexicons_;
  std::unique_ptr<Tables> tables_;
};

}  // namespace nangdok
