#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_table.h"

namespace nangdok {

class UserLexicon;

/// All that the front end looks up: the compiled tables, mapped, and the user's own lexicons.
/// Each look-up is a member here; how a table is compiled is in `lexicon/compile/`.
class Lexicon {
 public:
  explicit Lexicon(std::vector<UserLexicon> user_lexicons = {});
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  ~Lexicon();

  [[nodiscard]] const std::vector<UserLexicon>& user_lexicons() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace nangdok
