#include "voice/phoneme_inventory.h"

#include <algorithm>

#include "voice/inventories.h"
#include "voice/mnemonic_tokens.h"

namespace nangdok {
namespace {

using namespace hangul;

// The engine loses a chunk of more phoneme codes than some 200 without a word.
constexpr std::size_t max_chunk_codes = 140;
constexpr std::size_t max_chunk_syllables = 40;

// The seven codas that are pronounced (표준 발음법 제8항); the others as they end (제9항 to
// 제11항).
int neutralized(int coda) {
  switch (coda) {
    case NO_CODA:
    case C_H:
      return NO_CODA;
    case C_G:
    case C_GG:
    case C_GS:
    case C_LG:
    case C_K:
      return C_G;
    case C_N:
    case C_NJ:
    case C_NH:
      return C_N;
    case C_L:
    case C_LB:
    case C_LS:
    case C_LT:
    case C_LH:
      return C_L;
    case C_M:
    case C_LM:
      return C_M;
    case C_B:
    case C_BS:
    case C_LP:
    case C_P:
      return C_B;
    case C_NG:
      return C_NG;
    default:
      return C_D;
  }
}

OnsetPlace place_of(const PlannedSyllable& syllable, const PlannedSyllable* before) {
  if (before == nullptr) return OnsetPlace::after_silence;
  const int coda = neutralized(before->sound.coda);
  if (coda == C_G || coda == C_D || coda == C_B) return OnsetPlace::after_obstruent;
  if (syllable.phrase_initial) return OnsetPlace::phrase_initial;
  return coda == C_L ? OnsetPlace::after_lateral : OnsetPlace::voiced;
}

std::string tone_digits(const Tone& tone) {
  const auto digit = [](int level) { return std::to_string(std::clamp(level, 0, 9)); };
  const std::string turn = tone.turn && has_tone(tone) ? digit(*tone.turn) : std::string();
  return digit(tone.start) + turn + digit(tone.end);
}

std::string syllable_mnemonics(const Inventory& inventory, const PlannedSyllable& syllable,
                               const PlannedSyllable* before, std::string_view phrase_mark) {
  const auto place = static_cast<std::size_t>(place_of(syllable, before));
  const NucleusSound& nucleus = inventory.nuclei[static_cast<std::size_t>(syllable.sound.nucleus)];
  std::string out;
  for (const char c : inventory.onsets[place][static_cast<std::size_t>(syllable.sound.onset)])
    if (c != '+') out += c;
  out += nucleus.glide;
  out += inventory.lengths[static_cast<std::size_t>(syllable.length)];
  out += phrase_mark;
  out += nucleus.vowel;
  if (inventory.has_tones) out += tone_digits(syllable.tone);
  out += nucleus.offglide;
  out += inventory.codas[static_cast<std::size_t>(neutralized(syllable.sound.coda))];
  return out;
}

bool rises(const Tone& tone) {
  return tone.end > (tone.turn ? *tone.turn : tone.start) && tone.end >= 5;
}

struct WrittenSyllable {
  std::string text;
  std::size_t codes = 0;
};

// What a chunk of the engine's (text between spaces) holds; it loses more than it can take.
struct ChunkSize {
  std::size_t codes = 0;
  std::size_t syllables = 0;

  ChunkSize() = default;
  explicit ChunkSize(const WrittenSyllable& syllable) { add(syllable); }
  void add(const WrittenSyllable& syllable) {
    codes += syllable.codes;
    ++syllables;
  }
  [[nodiscard]] bool has_room_for(const ChunkSize& more) const {
    return codes + more.codes <= max_chunk_codes &&
           syllables + more.syllables <= max_chunk_syllables;
  }
};

std::vector<WrittenSyllable> write_syllables(const Inventory& inventory,
                                             std::span<const PlannedSyllable> clause) {
  std::size_t last_phrase = 0;
  for (std::size_t i = 0; i < clause.size(); ++i)
    if (clause[i].phrase_initial) last_phrase = i;
  std::vector<WrittenSyllable> out;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    std::string_view mark;
    if (i == 0 || clause[i].phrase_initial)
      mark = i == last_phrase ? inventory.last_phrase_mark : inventory.phrase_mark;
    std::string text =
        syllable_mnemonics(inventory, clause[i], i == 0 ? nullptr : &clause[i - 1], mark);
    const std::size_t codes = mnemonic_tokens(inventory, text).size();
    out.push_back({std::move(text), codes});
  }
  return out;
}

// In the engine's table a chunk is a word and carries its stress; ours joins phrases without a gap.
bool parts_phrases(const Inventory& inventory) {
  return !inventory.has_tones;
}

}  // namespace

bool has_tone(const Tone& tone) {
  if (!tone.turn) return true;
  const bool dip =
      tone.start >= 2 && tone.start <= 6 && *tone.turn == 1 && tone.end >= 5 && tone.end <= 8;
  const bool peak = tone.start >= 3 && tone.start <= 5 && *tone.turn >= 6 && *tone.turn <= 8 &&
                    tone.end >= 1 && tone.end <= 2;
  return dip || peak;
}

std::string clause_mnemonics(PhonemeInventory which, std::span<const PlannedSyllable> clause) {
  const Inventory& inventory = inventory_of(which);
  const std::vector<WrittenSyllable> written = write_syllables(inventory, clause);
  const auto opens_phrase = [&](std::size_t i) { return i == 0 || clause[i].phrase_initial; };
  // Codes and syllables from `i` to the end of its phrase.
  const auto rest_of_phrase = [&](std::size_t i) {
    ChunkSize size;
    do {
      size.add(written[i]);
    } while (++i < written.size() && !opens_phrase(i));
    return size;
  };

  std::string out;
  ChunkSize chunk;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool phrase_overflows = opens_phrase(i) && !chunk.has_room_for(rest_of_phrase(i));
    if (i > 0 && ((opens_phrase(i) && parts_phrases(inventory)) || phrase_overflows ||
                  !chunk.has_room_for(ChunkSize(written[i])))) {
      out += ' ';
      chunk = {};
    }
    out += written[i].text;
    chunk.add(written[i]);
  }
  if (!inventory.has_tones && !clause.empty() && rises(clause.back().tone)) out += '?';
  return out;
}

std::vector<ExpectedPhoneme> expected_phonemes(PhonemeInventory which, std::string_view mnemonics) {
  const Inventory& inventory = inventory_of(which);
  if (!inventory.has_tones && mnemonics.ends_with('?')) mnemonics.remove_suffix(1);
  const std::vector<MnemonicToken> all = mnemonic_tokens(inventory, mnemonics);
  std::vector<ExpectedPhoneme> out;
  std::size_t vowels = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind == SoundKind::mark) continue;
    const bool closes = all[i].kind != SoundKind::vowel && !opens_syllable(all, i);
    const std::size_t syllable = closes && vowels > 0 ? vowels - 1 : vowels;
    out.push_back({all[i].mnemonic, syllable});
    if (all[i].kind == SoundKind::vowel) ++vowels;
  }
  return out;
}

}  // namespace nangdok
