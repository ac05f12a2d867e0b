#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// A bracket whose content only repeats the word before, in hanja or in the original script
/// (`한국(韓國)`, `뉴턴(Newton)`), or abbreviates it (`세계보건기구(WHO)`), or gives the years of a
/// life
/// (`이순신(李舜臣, 1545~1598)`): silent, up to its closing mark.
MaybeReading read_repeating_bracket(const Passage& passage, std::size_t at);

/// The Hangul that a bracket right behind a word in another script gives as its reading
/// (`人生(인생)`, `Newton(뉴턴)`), with the end of the bracket; `reading` is what the word would be
/// read as without it.
std::optional<TokenReading> read_by_following_bracket(const Passage& passage,
                                                      const TokenReading& reading, bool hanja);

}  // namespace nangdok
