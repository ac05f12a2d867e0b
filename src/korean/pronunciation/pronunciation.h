#pragma once

#include "korean/sentence.h"

namespace nangdok {

class Lexicon;

/// Fills the pronunciation of each word of a read and phrased sentence by 표준 발음법, and lists
/// the rules applied. Inside an accentual phrase words are joined (제12항, 제15항, 제18항 붙임 …);
/// across a break each begins anew.
void pronounce(Sentence& sentence, const Lexicon& lexicon);

}  // namespace nangdok
