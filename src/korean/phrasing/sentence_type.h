#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "korean/phrasing/word_form.h"
#include "korean/sentence.h"

namespace nangdok {

/// True for 의문사 (누구, 언제, 왜, 몇 …), but not for the indefinite words made from them (누군가,
/// 언젠가 …).
bool is_interrogative(std::u32string_view word);

/// Whether a question word asks for all of the words; not where a clause in -는지 … has it.
bool asks_with_interrogative(std::span<const Word> words);

/// The type of a sentence from its final mark, the ending of its last word and its interrogatives.
SentenceType sentence_type(const Sentence& sentence, const std::vector<WordForm>& forms);

}  // namespace nangdok
