#include "korean/lexicon/user_lexicon.h"

#include <utility>

namespace nangdok {

UserLexicon::UserLexicon(std::vector<UserEntry> entries, std::string name)
    : name_(std::move(name)), entries_(std::move(entries)) {}

}  // namespace nangdok
