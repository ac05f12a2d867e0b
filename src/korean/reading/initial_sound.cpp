#include "korean/reading/initial_sound.h"

#include "korean/hangul.h"

namespace nangdok {
namespace {

/// ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ: before them ㄴ and ㄹ fall silent at the start of a word.
bool is_palatal(int nucleus) {
  return nucleus == hangul::YA || nucleus == hangul::YEO || nucleus == hangul::YE ||
         nucleus == hangul::YO || nucleus == hangul::YU || nucleus == hangul::I;
}

}  // namespace

char32_t initial_sound(char32_t sound) {
  if (!hangul::is_syllable(sound)) return sound;
  hangul::Syllable syllable = hangul::decompose(sound);
  if (syllable.onset != hangul::R && syllable.onset != hangul::N) return sound;
  if (is_palatal(syllable.nucleus)) {
    syllable.onset = hangul::NO_ONSET;
  } else {
    syllable.onset = hangul::N;
  }
  return hangul::compose(syllable);
}

char32_t yul_and_yeol(char32_t sound, char32_t before) {
  if (sound != U'률' && sound != U'렬') return sound;
  if (!hangul::is_syllable(before)) return sound;
  const int coda = hangul::decompose(before).coda;
  if (coda != hangul::NO_CODA && coda != hangul::C_N) return sound;
  return sound == U'률' ? U'율' : U'열';
}

}  // namespace nangdok
