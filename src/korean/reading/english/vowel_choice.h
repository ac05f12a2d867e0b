#pragma once

#include <vector>

#include "korean/hangul.h"
#include "korean/reading/english/word_place.h"

namespace nangdok::english {

/// How Korean writes an English vowel: its Korean vowels, one syllable each.
struct Vowel {
  std::vector<hangul::Nucleus> nuclei;
  bool is_short = true;
};

/// The Korean vowels of the phoneme at `place`, a vowel: British ones where American ones differ,
/// and those of the letters where the vowel has no stress.
Vowel choose_vowel(const Place& place);

}  // namespace nangdok::english
