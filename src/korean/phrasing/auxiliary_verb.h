#pragma once

#include <string_view>

namespace nangdok {

/// True when `right` can be the 보조용언 that the ending of `left` calls for (한글 맞춤법 제47항):
/// -고 있다, -지 않다, -게 되다, -아야 하다, -아 주다 …
bool takes_auxiliary(std::u32string_view left, std::u32string_view right);

/// The place in a word written as one where its 보조용언 begins (깨져|보는, 알게|되었다), or 0.
/// Looks at the letters alone.
std::size_t attached_auxiliary(std::u32string_view word);

/// True for 있다, 없다, 알다, 같다, 아니다 …, which make one predicate with 수, 줄, 것, 적.
bool is_light_predicate(std::u32string_view word);

/// True for 하다 written alone after the noun that it makes a verb of (실패 하다).
bool is_light_verb(std::u32string_view word);

}  // namespace nangdok
