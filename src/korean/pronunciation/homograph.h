#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "korean/lexicon/morphology.h"
#include "korean/pronunciation/sound.h"
#include "korean/sentence.h"

namespace nangdok {

/// 안과 밖, 공과 사, 주가 되다: a noun of one syllable with its particle, not the listed noun that
/// is spelled alike (안과 [안꽈], 주가 [주까]). The analysis of any other word is left as it is.
WordAnalysis without_homograph(const WordAnalysis& analysis, const std::vector<Word>& words,
                               std::size_t at);

/// 상장 [상장] of shares, [상짱] of merit; 성적 [성적] of marks, [성쩍] of sex: the sense that the
/// words around it tell. `sounds` are those of the word.
void mark_homograph(const std::vector<Word>& words, std::size_t at, std::span<Sound> sounds);

/// -ㄹ지 (제27항) where -지 after a stem in ㄹ is spelled alike: 갈지 모른다, 살지 말지.
void mark_indirect_question(const std::vector<Word>& words, std::size_t at,
                            std::span<Sound> sounds);

/// 안다 is 알다 (to know) but for what one can hold: 아이를 안다 [안따].
bool means_to_know(const std::vector<Word>& words, std::size_t at);

}  // namespace nangdok
