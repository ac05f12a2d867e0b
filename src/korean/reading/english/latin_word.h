#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nangdok::english {

/// The text without accents (é as e, ß as ss, ø as o), typographic apostrophes as ', every other
/// mark as a space. Only letters, apostrophes and single spaces remain.
std::string plain_letters(std::u32string_view text);

/// a, e, i, o, u and y, in lower case: the letters that may spell a vowel.
bool is_vowel_letter(char letter);

std::string lower_case(std::string_view text);

/// The parts of a word with capitals inside: RoyaltyProgram, iPhone, HTMLParser. A word of capitals
/// alone is one part.
std::vector<std::string> camel_case_parts(std::string_view word);

/// The parts of `text` between spaces.
std::vector<std::string> words_of_phrase(std::string_view text);

}  // namespace nangdok::english
