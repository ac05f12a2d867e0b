#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nangdok::english {

/// The Hangul of a Korean word in the Revised Romanization (Haeundae, Yeonhui), or nothing where
/// the letters (lower case) do not fall into such syllables or do not show that they are Korean:
/// `eo` and `eu` do.
std::optional<std::u32string> from_romanized_korean(std::string_view word);

/// The Hangul of a Japanese word in Hepburn romanization (Kamakura, Shinjuku) by 외래어 표기법
/// 제2장 표 4: plain stops at the start, aspirates inside, long vowels not written. Nothing where
/// the letters (lower case) are no morae or fewer than three, or nothing in them looks Japanese.
std::optional<std::u32string> from_romanized_japanese(std::string_view word);

}  // namespace nangdok::english
