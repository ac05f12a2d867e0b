#pragma once

#include <cstddef>
#include <vector>

#include "korean/sentence.h"
#include "narration/melody_rules.h"
#include "voice/phoneme_inventory.h"

namespace nangdok {

/// One syllable of a sentence with its place and its melody.
struct MelodySyllable {
  PlannedSyllable planned;
  std::size_t word = 0;  ///< Index in the sentence's words.
};

/// An accentual phrase with its melody.
struct MelodyPhrase {
  std::vector<MelodySyllable> syllables;
  Boundary after = Boundary::accentual_phrase;
  bool second_register = false;  ///< Spoken as a quotation.
};

/// The planned melody of one sentence: comes from its phrases and type, goes into clauses, and is
/// what the measured pitch is compared with.
struct MelodyPlan {
  std::vector<MelodyPhrase> phrases;
};

/// Where a sentence stands in what is read in one go.
struct MelodyPlace {
  std::size_t sentence = 0;   ///< Index in its paragraph,
  std::size_t sentences = 1;  ///< of so many.
  bool goes_on = false;       ///< A line of verse whose sentence the next line continues.
  std::size_t variant = 0;    ///< Another melody for the same words and place.
};

/// Tone levels added in each register, from the voice's roles.
struct RegisterShift {
  int body = 0;
  int quotation = 0;
};

/// Plans the melody of a sentence with pronunciations and phrases (Jun 2000, K-ToBI).
MelodyPlan plan_melody(const Sentence& sentence, const MelodyPlace& place,
                       const RegisterShift& shift = {});

/// What a paragraph's sentences are, for its melody.
enum class ParagraphForm { prose, verse };

/// The melodies of a paragraph's sentences, no two of them the same as long as the levels allow it.
std::vector<MelodyPlan> plan_paragraph(const std::vector<Sentence>& sentences,
                                       ParagraphForm form = ParagraphForm::prose,
                                       const RegisterShift& shift = {});

}  // namespace nangdok
