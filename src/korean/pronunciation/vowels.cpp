#include "korean/pronunciation/vowels.h"

namespace nangdok {
namespace {

using namespace hangul;

/// Palatal consonants leave no room for the glide.
int without_glide(int nucleus) {
  switch (nucleus) {
    case YA:
      return A;
    case YAE:
      return AE;
    case YEO:
      return EO;
    case YE:
      return E;
    case YO:
      return O;
    case YU:
      return U;
    default:
      return nucleus;
  }
}

}  // namespace

Article adjust_vowel(Syllable& syllable, int written_onset) {
  const int before = syllable.nucleus;
  if (syllable.onset == J || syllable.onset == JJ || syllable.onset == CH) {
    syllable.nucleus = without_glide(syllable.nucleus);
  }
  if (syllable.nucleus == YI && written_onset != NO_ONSET) syllable.nucleus = I;
  return syllable.nucleus == before ? Article::none : Article::vowel_5;
}

}  // namespace nangdok
