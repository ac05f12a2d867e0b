#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "korean/hangul.h"
#include "voice/voice.h"

namespace nangdok {

/// Pitch of one syllable on the voice's scale: level 0 is the lowest, 9 the highest, 1.1 semitones
/// apart. The pitch moves evenly from `start` to `end` over the syllable's voiced part; with `turn`
/// it passes through that level half-way (LH%, HL% and the like on one syllable).
struct Tone {
  int start = 3;
  int end = 3;
  std::optional<int> turn;
  bool operator==(const Tone&) const = default;
};

/// The turning tones that the voices have: a dip (LH%: start 2 to 6, turn 1, end 5 to 8) and a peak
/// (HL%: start 3 to 5, turn 6 to 8, end 1 to 2). Any start and end from 0 to 9 is there without a
/// turn.
bool has_tone(const Tone& tone);

/// How long a syllable's vowel lasts beside a plain one (measured at 196 words a minute).
enum class Length {
  reduced,     ///< 0.9 times.
  plain,       ///< 1.
  lengthened,  ///< 1.1: the end of an accentual phrase.
  drawn,       ///< 1.3: before a short pause.
  final        ///< 2: the end of an intonation phrase or a sentence.
};

/// A syllable as it is to be spoken.
struct PlannedSyllable {
  hangul::Syllable
      sound;  ///< From the pronunciation; codas that are not ㄱㄴㄷㄹㅁㅂㅇ are neutralized.
  Tone tone;
  Length length = Length::plain;
  /// First of its accentual phrase: lax stops are voiceless there, voiced inside (Jun 1993).
  bool phrase_initial = false;
};

/// The mnemonics of one clause (what is spoken between two pauses) for the engine, without `[[ ]]`.
/// Chunks are parted by spaces where the engine's limit on a chunk asks for it, at phrase-initial
/// syllables if it can be (with espeak_ko at each of these). An empty clause gives an empty text. A
/// tone that is not there is replaced by the same without its turn; levels are held to 0..9.
///
/// For espeak_ko tones are dropped, and a rise at the end gives a last `?` that asks the engine for
/// its question tune.
std::string clause_mnemonics(PhonemeInventory inventory, std::span<const PlannedSyllable> clause);

/// One engine call takes fewer bytes of mnemonics and fewer syllables than these; above, the engine
/// drops or crashes. Cut a longer clause in two.
inline constexpr std::size_t max_clause_bytes = 600;
inline constexpr std::size_t max_clause_syllables = 80;

/// A sound that the engine must report for a clause: its mnemonic, and the syllable it belongs to.
struct ExpectedPhoneme {
  std::string mnemonic;
  std::size_t syllable = 0;
  bool operator==(const ExpectedPhoneme&) const = default;
};

/// The sounds of mnemonics as clause_mnemonics() writes them, in order (tones, lengths and spaces
/// are no sounds). Throws Error at a mnemonic that is not in the inventory: the engine would drop
/// it without a word.
std::vector<ExpectedPhoneme> expected_phonemes(PhonemeInventory inventory,
                                               std::string_view mnemonics);

}  // namespace nangdok
