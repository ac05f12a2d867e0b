#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Faces of signs (`:)`, `^^`, `T_T`), emoji and signs of laughing and weeping (ㅋㅋ, ㅠㅠ):
/// silent.
MaybeReading read_emoticon(const Passage& passage, std::size_t at);

/// Hangul letters alone: what chat abbreviates by them (ㅇㅋ 오케이), else their names (ㄱ 기역).
MaybeReading read_jamo(const Passage& passage, std::size_t at);

}  // namespace nangdok
