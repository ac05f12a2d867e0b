#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "voice/voice.h"

namespace nangdok {

/// Where an onset stands, which decides how a lax consonant sounds.
enum class OnsetPlace { after_silence, phrase_initial, voiced, after_lateral, after_obstruent };
inline constexpr std::size_t onset_places = 5;

/// The mnemonics of each onset letter, in the order of hangul::Onset. A `+` parts two sounds
/// (`K+k-`, a closure and a stop) and is not written.
using Onsets = std::array<std::string_view, 19>;

/// A glide, a vowel, and what the vowel ends in.
struct NucleusSound {
  std::string_view glide;
  std::string_view vowel;
  std::string_view offglide = {};
};

/// What a phoneme table of the engine calls the sounds of Korean.
struct Inventory {
  std::array<Onsets, onset_places> onsets;  ///< By OnsetPlace.
  std::array<NucleusSound, 21> nuclei;      ///< In the order of hangul::Nucleus.
  std::array<std::string_view, 28> codas;   ///< In the order of hangul::Coda; the seven alone.
  std::array<std::string_view, 5> lengths;  ///< By Length; before the vowel.
  bool has_tones = false;                   ///< Digits after each vowel.
  std::string_view phrase_mark;             ///< Before the vowel of a phrase's first syllable.
  std::string_view last_phrase_mark;        ///< The same for a clause's last phrase.
};

const Inventory& inventory_of(PhonemeInventory which);

/// Makes the closure of the stop before it longer.
inline constexpr std::string_view closure_mark = ":";

}  // namespace nangdok
