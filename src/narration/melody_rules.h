#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "korean/hangul.h"
#include "korean/sentence.h"
#include "voice/phoneme_inventory.h"

namespace nangdok {

/// A pitch on the voice's scale, finer than the engine's whole levels: 1.1 semitones a unit.
using Level = double;

/// The bottom of the range that phrases move in, before downstep; boundary tones go below it.
inline constexpr Level low_target = 3.0;
/// The first tone of an accentual phrase after ㅋㅌㅍㅊ, ㄲㄸㅃㅉ, ㅅㅆㅎ.
inline constexpr Level initial_high_target = 5.0;
/// The high tone on the second syllable.
inline constexpr Level second_high_target = 5.5;
/// The dip before the last syllable.
inline constexpr Level penultimate_target = 4.0;
/// The last tone of an accentual phrase that another follows.
inline constexpr Level final_high_target = 6.2;

/// True for the onsets that begin an accentual phrase high (Jun 1993; Jun 2000, section 3):
/// aspirated and tense stops and affricates, ㅅ, ㅆ, ㅎ.
bool begins_high(hangul::Onset onset);

/// The targets of one accentual phrase, one a syllable, without downstep: T H … L H by length, T
/// being L or H after its first onset (Jun 2000, K-ToBI). A phrase of three syllables leaves out
/// the inner tones, one of two is T H, one of one rises.
std::vector<Level> accentual_targets(std::size_t syllables, hangul::Onset first_onset);

/// The same for the last accentual phrase of an intonation phrase: the boundary tone takes the
/// place of the final H, and the pitch falls towards it from the second syllable on.
std::vector<Level> final_accentual_targets(std::size_t syllables, hangul::Onset first_onset,
                                           Level boundary_start);

/// How far the `index`-th accentual phrase of its intonation phrase lies under the first: half a
/// level each, two levels at most.
Level downstep(std::size_t index);

/// How far the `index`-th of `count` sentences of a paragraph lies over (first) or under (last) the
/// middle of the range.
Level paragraph_declination(std::size_t index, std::size_t count);

/// How far the `index`-th intonation phrase of a sentence lies under the first.
Level sentence_declination(std::size_t index);

/// What ends an intonation phrase.
enum class PhraseEnd {
  continuation,         ///< No mark, or a comma: H%.
  clause_continuation,  ///< A clause that another follows: a broader H%.
  list_item,            ///< An item of a list: a level, slightly rising end.
  statement,            ///< L%
  yes_no_question,      ///< H%
  wh_question,          ///< LH%
  exclamation,          ///< HL%
  command,              ///< L% from high.
  fragment,             ///< A heading, a label: a shallow L%.
  trailing_off          ///< An ellipsis: no boundary tone but a level end.
};

/// A boundary tone on the last syllable (Jun 2000, section 4), in levels.
struct BoundaryTone {
  Level start = 0;
  Level end = 0;
  std::optional<int> turn;  ///< As in Tone.
  Length length = Length::final;
};

BoundaryTone boundary_tone(PhraseEnd end);

/// The end of a sentence of that type.
PhraseEnd sentence_end(SentenceType type);

/// A small number in [-1, 1] that depends on its arguments alone: the voice's variation, in place
/// of the engine's flutter.
double variation(std::size_t sentence, std::size_t phrase, std::size_t seed);

}  // namespace nangdok
