#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nangdok {

class Lexicon;

/// An acronym said as a word (`NATO` 나토) or in a form of its own (`TV` 티비), or nothing.
std::optional<std::u32string_view> acronym_word(std::u32string_view capitals);

/// True for a run of capitals that is spelled letter by letter (`GDP`), false for a word that is
/// merely written in capitals (`SALE`) and for anything with lower case.
bool is_spelled_acronym(std::u32string_view word, const Lexicon& lexicon);

}  // namespace nangdok
