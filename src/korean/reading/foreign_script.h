#pragma once

#include "korean/reading/passage.h"

namespace nangdok {

/// Japanese kana by 외래어 표기법 (제2장 표 4): とうきょう 도쿄, アニメ 아니메.
MaybeReading read_kana(const Passage& passage, std::size_t at);

/// A Greek letter by its name (α 알파); words in Greek, Cyrillic, Arabic, Thai and other scripts by
/// their romanization (ICU), read as it is written.
MaybeReading read_foreign_script(const Passage& passage, std::size_t at);

}  // namespace nangdok
