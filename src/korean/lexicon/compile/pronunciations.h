#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "korean/lexicon/compile/stems.h"
#include "korean/lexicon/compile/word_sources.h"

namespace nangdok {

/// Words and stems with their marks, as `pronunciation_table.h` has them.
using Pronunciations = std::map<std::u32string, std::string, std::less<>>;

/// What the lists in `data` say of words, spread over the compounds and derivatives that the
/// dictionary and the hanja table hold, with what the hanja of a word tell of it (제20항, 제26항).
Pronunciations compile_pronunciations(const Stems& stems,
                                      const std::vector<DictionaryWord>& dictionary,
                                      const HanjaWords& hanja, const std::filesystem::path& data);

}  // namespace nangdok
