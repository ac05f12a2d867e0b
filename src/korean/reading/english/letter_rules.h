#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "korean/reading/english/phone.h"

namespace nangdok::english {

/// Letter-to-sound rules, learned from a dictionary whose letters and phonemes are aligned: each
/// letter with some letters around it tells the sounds that begin with it. A rule's key is its
/// context, nearest letters first; its value the sounds. Of all rules that fit, the one with the
/// widest context holds (the method of default and refinement: Daelemans and van den Bosch,
/// IGTree).
using LetterRules = std::vector<std::pair<std::string, std::string>>;

/// Learns from words in lower case. A rule is kept only where it changes what the next narrower one
/// says, and only when two words or more support it.
LetterRules learn_letter_rules(const std::vector<std::pair<std::string, SpelledWord>>& words);

/// Finds a rule's value by its key.
using FindRule = std::function<std::optional<std::string_view>(std::string_view key)>;

/// The sounds of a word (lower case, a to z and apostrophes) by the rules. A letter that no rule
/// knows is silent.
SpelledWord sound_out(std::string_view word, const FindRule& find_rule);

}  // namespace nangdok::english
