#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "korean/reading/english/letter_alignment.h"

namespace nangdok::english {

enum class Suffix { ing, agent_er, past_ed, plural_s, adverb_ly, lacking_less, quality_ness };

/// A way to take a word apart: `running` is `run` with `ing`.
struct Inflection {
  std::string base;
  Suffix suffix;
};

/// The ways to take an English word (lower case) apart into a base of at least three letters and an
/// inflection, by spelling alone: the silent e restored, a doubled consonant undone, `ies` to `y`.
/// The likelier come first; a caller takes the first whose base it knows.
std::vector<Inflection> possible_inflections(std::string_view word);

/// True when `word` sounds like `base` with the suffix after it.
bool sounds_inflected(const std::vector<Pronounced>& word, const std::vector<Pronounced>& base,
                      Suffix suffix);

/// The Hangul of a base with its suffix: 숍 with -ing is 쇼핑, 캠프 with -er 캠퍼, 매니지 with -er
/// 매니저, 서버 with -less 서버리스 (외래어 표기법 제3장 제10항: parts are written as alone).
/// `base` is the English spelling, which tells what the Hangul no longer shows (the final r of
/// 엔지니어, 엔지니어링).
std::u32string inflect(std::u32string_view hangul, std::string_view base, Suffix suffix);

}  // namespace nangdok::english
