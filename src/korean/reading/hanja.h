#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// A run of hanja read in Korean: words by the lexicon (fewest words), other characters by their
/// usual reading; the initial-sound rule (한글 맞춤법 제10–12항), 率 and 列 (제11항), 不 before ㄷ
/// and ㅈ. A reading that follows in brackets wins: `人生(인생)` is read once.
MaybeReading read_hanja(const Passage& passage, std::size_t at);

}  // namespace nangdok
