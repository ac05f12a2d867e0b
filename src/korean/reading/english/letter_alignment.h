#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "korean/reading/english/phone.h"

namespace nangdok::english {

/// A phoneme of a dictionary's pronunciation.
struct Pronounced {
  Phone phone = Phone::AX;
  bool stressed = false;
};

/// Gives each phoneme the letters that spell it, by the cheapest division of the word (dynamic
/// programming over letters and phonemes). Silent letters go with none. `word` is in lower case, a
/// to z and apostrophes.
SpelledWord align_letters(std::string_view word, const std::vector<Pronounced>& phones);

}  // namespace nangdok::english
