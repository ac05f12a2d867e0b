#pragma once

#include <vector>

#include "korean/sentence.h"

namespace nangdok {

class Lexicon;

/// Groups the words of a read sentence into accentual phrases with the breaks between them, and
/// finds the sentence's type. Needs `words` with readings and marks; fills `phrases` and `type`.
void phrase(Sentence& sentence, const Lexicon& lexicon);

}  // namespace nangdok
