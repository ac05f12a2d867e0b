#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Marks that are seen and not heard: bullets (●, ▶, ※, →), reference marks of notes (`[7]`, ¹²,
/// `†`).
MaybeReading read_silent_mark(const Passage& passage, std::size_t at);

/// `책이다.1)`, `본문2)을`: the number of a note behind a word, silent.
MaybeReading read_note_number(const Passage& passage, std::size_t at);

/// Circles and their like in place of a name: `○○고등학교` 땡땡고등학교, `김○수` 김땡수.
MaybeReading read_placeholder(const Passage& passage, std::size_t at);

}  // namespace nangdok
