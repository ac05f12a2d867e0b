#pragma once

#include <optional>
#include <string_view>

#include "korean/phrasing/word_form.h"

namespace nangdok {

/// The form of a word whose form is to be known by heart: pronouns with their irregular particles,
/// 관형사, adverbs of degree, 접속부사, verbs used as particles, the commonest 관형형 that are
/// spelled like a noun.
std::optional<WordForm> closed_word(std::u32string_view word);

/// True for 의존명사 that close a modifier in one breath: 것, 수, 줄, 데, 바 …
bool is_bound_noun(std::u32string_view stem);

/// True for nouns that mostly close a modifier: 때문, 정도, 동안, 때, 중 …
bool is_leaning_noun(std::u32string_view stem);

/// True for the nouns that make an adverbial clause of what modifies them: -ㄴ 뒤, -ㄹ 때, -는
/// 동안, -기 때문에, -는 바람에.
bool closes_clause(std::u32string_view word);

/// True for a particle that is written as a word by mistake, or that follows a closing mark.
bool is_lone_particle(std::u32string_view word);

/// 의존명사 with a case particle that might be another word whole (수가, 적이, 줄은).
std::optional<WordForm> bound_noun_with_particle(std::u32string_view word);

}  // namespace nangdok
