#include "voice/mnemonic_tokens.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/error.h"

namespace nangdok {
namespace {

// Every mnemonic that clause_mnemonics() writes, with its kind.
struct Mnemonics {
  std::set<std::string_view> vowels, glides, consonants, codas, marks;

  explicit Mnemonics(const Inventory& inventory) {
    for (const NucleusSound& nucleus : inventory.nuclei) {
      vowels.insert(nucleus.vowel);
      for (const std::string_view glide : {nucleus.glide, nucleus.offglide})
        if (!glide.empty()) glides.insert(glide);
    }
    for (const std::string_view coda : inventory.codas)
      if (!coda.empty()) codas.insert(coda);
    for (const Onsets& onsets : inventory.onsets)
      for (const std::string_view onset : onsets)
        if (!onset.empty()) insert_sounds(onset);
    // The engine's own table writes some codas as it writes onsets.
    for (const std::string_view onset : consonants) codas.erase(onset);
    for (const std::string_view coda : inventory.codas)
      if (!coda.empty() && !codas.contains(coda)) consonants.insert(coda);
    for (const std::string_view length : inventory.lengths)
      if (!length.empty()) marks.insert(length);
    for (const std::string_view mark : {inventory.phrase_mark, inventory.last_phrase_mark})
      if (!mark.empty()) marks.insert(mark);
    marks.insert(closure_mark);
  }

  // `Kk-` is a closure and a stop; `k-:` a stop with a long one.
  void insert_sounds(std::string_view onset) {
    if (onset.ends_with(closure_mark)) onset.remove_suffix(closure_mark.size());
    const std::size_t plus = onset.find('+');
    if (plus != onset.npos) {
      if (!codas.contains(onset.substr(0, plus))) consonants.insert(onset.substr(0, plus));
      onset.remove_prefix(plus + 1);
    }
    consonants.insert(onset);
  }
};

const Mnemonics& mnemonics_of(const Inventory& inventory) {
  static const Mnemonics with_tones(inventory_of(PhonemeInventory::nangdok));
  static const Mnemonics without(inventory_of(PhonemeInventory::espeak_ko));
  return inventory.has_tones ? with_tones : without;
}

// The longest mnemonic at the start of `text`, as the engine reads it.
std::optional<MnemonicToken> next_token(const Mnemonics& known, std::string_view text) {
  constexpr std::size_t longest = 4;
  for (std::size_t length = std::min(longest, text.size()); length > 0; --length) {
    const std::string_view candidate = text.substr(0, length);
    for (const auto& [set, kind] :
         {std::pair{&known.vowels, SoundKind::vowel}, std::pair{&known.glides, SoundKind::glide},
          std::pair{&known.consonants, SoundKind::consonant},
          std::pair{&known.codas, SoundKind::coda}, std::pair{&known.marks, SoundKind::mark}})
      if (set->contains(candidate)) return MnemonicToken{std::string(candidate), kind};
  }
  return std::nullopt;
}

}  // namespace

std::vector<MnemonicToken> mnemonic_tokens(const Inventory& inventory, std::string_view text) {
  const Mnemonics& known = mnemonics_of(inventory);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::vector<MnemonicToken> out;
  std::size_t chunk = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++chunk;
      ++at;
    } else if (inventory.has_tones && is_digit(text[at])) {
      std::size_t end = at;
      while (end < text.size() && is_digit(text[end])) ++end;
      out.push_back({std::string(text.substr(at, end - at)), SoundKind::mark, chunk});
      at = end;
    } else {
      std::optional<MnemonicToken> token = next_token(known, text.substr(at));
      if (!token)
        throw Error("no sound of the voice is written `" + std::string(text.substr(at, 4)) + "`",
                    std::string(text));
      at += token->mnemonic.size();
      token->chunk = chunk;
      out.push_back(*std::move(token));
    }
  }
  return out;
}

bool opens_syllable(const std::vector<MnemonicToken>& all, std::size_t at) {
  if (all[at].kind == SoundKind::coda) return false;
  for (std::size_t i = at + 1; i < all.size() && all[i].chunk == all[at].chunk; ++i) {
    if (all[i].kind == SoundKind::vowel) return true;
    if (all[i].kind == SoundKind::consonant || all[i].kind == SoundKind::coda) return false;
  }
  return false;
}

}  // namespace nangdok
