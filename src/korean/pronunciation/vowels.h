#pragma once

#include "korean/pronunciation/juncture.h"

namespace nangdok {

/// 제5항 다만 1, 3: 져, 쪄, 쳐 as 저, 쩌, 처; ㅢ after a written consonant as ㅣ. `written_onset`
/// is the letter, `syllable` the sound with the onset it got.
Article adjust_vowel(hangul::Syllable& syllable, int written_onset);

}  // namespace nangdok
