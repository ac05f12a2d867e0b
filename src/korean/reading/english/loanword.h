#pragma once

#include <span>
#include <string>
#include <vector>

#include "korean/hangul.h"
#include "korean/reading/english/phone.h"

namespace nangdok::english {

/// A sound of a foreign word on its way to Hangul: a consonant (a glide among them), or a vowel
/// with the Korean vowels that write it, one syllable each (ㅔ and ㅣ for the vowel of "skate").
struct Sound {
  Phone phone = Phone::AX;
  std::vector<hangul::Nucleus> nuclei;  ///< Empty for a consonant.
  /// Short vowels let a voiceless stop after them be a coda (외래어 표기법 제3장 제1절 제1항).
  bool is_short = false;
  /// The last sound of a part of a compound, which is written as it stands alone (제10항).
  bool ends_part = false;
  bool is_consonant() const { return nuclei.empty(); }
};

/// Writes sounds in Hangul by 외래어 표기법 제3장 제1절.
std::u32string write_loanword(std::span<const Sound> sounds);

}  // namespace nangdok::english
