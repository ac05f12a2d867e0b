#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "korean/reading/english/loanword.h"
#include "korean/reading/english/phone.h"

namespace nangdok::english {

/// The sounds of a word as Korean hears them: British vowels where American ones differ (hot 핫
/// with ㅗ, no r before a consonant), unstressed vowels by their letters (솔루션, 캐나다). `word`
/// is in lower case, the word that `spelled` spells.
std::vector<Sound> loan_sounds(std::string_view word, const SpelledWord& spelled);

/// Hangul of a word from its phonemes and their letters: `loan_sounds`, then `write_loanword`.
std::u32string transcribe(std::string_view word, const SpelledWord& spelled);

}  // namespace nangdok::english
