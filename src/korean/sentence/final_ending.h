#pragma once

#include <string_view>

namespace nangdok {

/// True when the Hangul `word` ends in a final ending by its form: -다, -요, -죠, -까, -네, -지,
/// -자, -구나, -거든, -어 after a tense … Nouns of the same shape (바다, 동네, 편지) are known. A
/// form that may be connective as well (-어 on a bare stem, -는데, -니까) is none.
bool is_final_ending(std::u32string_view word);

/// True when a verb of one syllable with -어 in it (봐, 자, 가) ends the clause that a word before
/// it began: `잘 자~`. At a sentence's start such a syllable is an interjection (`와~`).
bool is_one_syllable_verb(std::u32string_view word);

/// Wider: also the intimate -어/-아 (힘들어, 좋아) and the noun-like -음 (먹음, 갈 거임) of
/// messages, which a sign of feeling or dots make an end.
bool is_intimate_ending(std::u32string_view word);

/// True for a polite final ending that ends a sentence without a mark: -습니다, -ㅂ니까,
/// -아요/-어요, -네요, -더라고요, -ㄹ게요, -예요, -죠 … Connectives and nouns in 요 (그래서요,
/// 필요) are none.
bool is_polite_ending(std::u32string_view word);

}  // namespace nangdok
