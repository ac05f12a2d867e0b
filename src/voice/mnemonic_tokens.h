#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "voice/inventories.h"

namespace nangdok {

enum class SoundKind { vowel, glide, consonant, coda, mark };

/// One mnemonic of a text of them.
struct MnemonicToken {
  std::string mnemonic;
  SoundKind kind = SoundKind::mark;  ///< Tones and lengths are marks: they have no sound.
  std::size_t chunk = 0;             ///< Counted by the spaces before it.
};

/// The mnemonics of the text, the longest that fits each time, as the engine reads them. Throws
/// Error at what is not in the inventory.
std::vector<MnemonicToken> mnemonic_tokens(const Inventory& inventory, std::string_view text);

/// True when the sound at `at` comes before its syllable's vowel: only marks and a glide may part
/// it.
bool opens_syllable(const std::vector<MnemonicToken>& all, std::size_t at);

}  // namespace nangdok
