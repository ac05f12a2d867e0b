#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "korean/lexicon/compile/word_sources.h"

namespace nangdok {

/// Words and stems with what they can be, as `stem_table::Flag`s.
using Stems = std::map<std::u32string, std::uint16_t, std::less<>>;

/// The stems of the spelling dictionary, of the hanja table and of our own closed classes.
/// `predicate_first` is the list of whole 어절 that are predicates sooner than nouns.
Stems compile_stems(const std::vector<DictionaryWord>& dictionary, const HanjaWords& hanja,
                    const std::vector<Columns>& closed_class,
                    const std::vector<Columns>& predicate_first);

/// The forms of each predicate's stem (갑갑하: 갑갑하, 갑갑해, 갑갑하여).
using PredicateForms = std::map<std::u32string, std::vector<std::u32string>, std::less<>>;
PredicateForms predicate_forms(const std::vector<DictionaryWord>& dictionary);

}  // namespace nangdok
