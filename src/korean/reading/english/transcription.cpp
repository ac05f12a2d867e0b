#include "korean/reading/english/transcription.h"

#include <cstddef>
#include <utility>

#include "korean/reading/english/vowel_choice.h"
#include "korean/reading/english/word_place.h"

namespace nangdok::english {
namespace {

using namespace hangul;  // NOLINT(google-build-using-namespace)

/// British English keeps the glide in "tube", "new", "dual" that American English has lost.
bool lost_glide_before(const SpelledWord& spelled, std::size_t at) {
  const SpelledPhone& vowel = spelled[at];
  if (at == 0) return false;
  const SpelledPhone& before = spelled[at - 1];
  const bool spelled_u = one_of(vowel.letters, {"u", "ue", "ew", "eu", "ui"});
  if (vowel.phone == Phone::AX) {
    // "insulin", "capsule", "module".
    return vowel.letters == "u" && before.phone == Phone::S && at + 1 < spelled.size() &&
           spelled[at + 1].phone == Phone::L;
  }
  if ((vowel.phone != Phone::UW && vowel.phone != Phone::UH) || !spelled_u) return false;
  switch (before.phone) {
    case Phone::T:
    case Phone::D:
    case Phone::N:
    case Phone::S:
    case Phone::Z:
    case Phone::TH:
      return true;
    default:
      return false;
  }
}

/// The consonant that Korean hears, where it is not the one of the dictionary.
Phone heard_consonant(std::string_view word, const SpelledWord& spelled, std::size_t at) {
  const SpelledPhone& here = spelled[at];
  const bool is_last = at + 1 == spelled.size();
  // The plural's [z] is written 스 (비틀스, 타임스) but for [dz].
  if (here.phone == Phone::Z && is_last && here.letters == "s" && at > 0 &&
      spelled[at - 1].phone != Phone::D) {
    return Phone::S;
  }
  // "exit", "exile": [ks] behind the stressed vowel.
  if (at > 0 && at <= 2 && word.starts_with("ex") && spelled[0].stressed) {
    if (here.phone == Phone::G && at == 1) return Phone::K;
    if (here.phone == Phone::Z && spelled[1].phone == Phone::G) return Phone::S;
  }
  // "differential": an affricate that /n/ has made.
  if (here.phone == Phone::CH && here.letters.starts_with('t') && here.letters != "tch" &&
      word.substr(here.at + 1).starts_with("i")) {
    return Phone::SH;
  }
  // "module", "graduate": [dj] of careful speech.
  if (here.phone == Phone::JH && here.letters == "d" && !word.substr(here.at).starts_with("dual")) {
    return Phone::D;
  }
  // "income", "include": the prefix keeps its [n] before [k].
  if (here.phone == Phone::NG && here.letters == "n" && at == 1 && !is_last &&
      spelled[at + 1].letters == "c" && one_of(word.substr(0, 2), {"in", "en", "un"})) {
    return Phone::N;
  }
  return here.phone;
}

/// Appends the consonant at `at`, which may become more than one sound or none.
void add_consonant(std::vector<Sound>& sounds, std::string_view word, const SpelledWord& spelled,
                   std::size_t at) {
  const SpelledPhone& here = spelled[at];
  const bool vowel_follows = at + 1 < spelled.size() && is_vowel(spelled[at + 1].phone);
  const bool after_consonant = at > 0 && !is_vowel(spelled[at - 1].phone);
  // "million", "Kenya": the letter tells whether the glide is a syllable.
  if (here.phone == Phone::Y && here.letters == "i" && vowel_follows && after_consonant &&
      spelled[at + 1].phone != Phone::UW) {
    sounds.push_back({Phone::IH, {I}, false, false});
    return;
  }
  // "white" keeps its [hw].
  if (here.phone == Phone::W && here.letters == "wh")
    sounds.push_back({Phone::HH, {}, false, false});
  // "casual": the vowel before it has become the glide's.
  if (here.phone == Phone::W && at > 0 && spelled[at - 1].phone == Phone::AX &&
      spelled[at - 1].letters.empty()) {
    return;
  }
  // "function", "length", "instinct": no [k] is heard between the nasal and 션, 스, 트.
  if (here.phone == Phone::K && at > 0 && spelled[at - 1].phone == Phone::NG &&
      at + 1 < spelled.size() &&
      (spelled[at + 1].phone == Phone::SH || spelled[at + 1].phone == Phone::TH ||
       (spelled[at + 1].phone == Phone::T && here.letters == "c"))) {
    return;
  }
  const Phone heard = heard_consonant(word, spelled, at);
  sounds.push_back({heard, {}, false, false});
  if (here.phone == Phone::JH && heard == Phone::D) sounds.push_back({Phone::Y, {}, false, false});
}

/// "bat", "set", "hit": a front vowel between two consonants, the last [t], makes 트 by long usage.
bool is_short_word_in_t(const SpelledWord& spelled) {
  if (spelled.size() != 3 || spelled.back().phone != Phone::T || is_vowel(spelled[0].phone)) {
    return false;
  }
  const Phone vowel = spelled[1].phone;
  return vowel == Phone::AE || vowel == Phone::EH || vowel == Phone::IH;
}

}  // namespace

std::vector<Sound> loan_sounds(std::string_view word, const SpelledWord& spelled) {
  std::vector<Sound> sounds;
  for (std::size_t at = 0; at < spelled.size(); ++at) {
    const Phone phone = spelled[at].phone;
    if (!is_vowel(phone)) {
      add_consonant(sounds, word, spelled, at);
      continue;
    }
    const Place place(word, spelled, at);
    // "employee": the diphthong ends in the same vowel.
    if (phone == Phone::IY && place.after(Phone::OY) && place.is_last()) continue;
    // "lobbyist": one 이 for the y and the suffix.
    if (phone == Phone::IH && place.after(Phone::IY) && place.letters_after() == "st") continue;
    if (lost_glide_before(spelled, at)) sounds.push_back({Phone::Y, {}, false, false});
    Vowel vowel = choose_vowel(place);
    if (phone == Phone::AX && place.after(Phone::AW)) vowel.nuclei = {WO};
    if (phone == Phone::AX && place.after(Phone::OY) && place.before(Phone::L)) {
      // 제9항 3: "royal" is written with the glide.
      sounds.back().nuclei = {O};
      vowel.nuclei = {YEO};
    }
    // 제10항: "overlap", "hammerlock" are compounds (but for names such as "Beverly").
    const bool ends_part = phone == Phone::ER && !place.stressed() && place.before(Phone::L) &&
                           place.letters_after() != "ly" && place.letters_after() != "ley";
    sounds.push_back({phone, std::move(vowel.nuclei), vowel.is_short, ends_part});
    // The r of "her" is heard before a vowel, as in "camera".
    if (phone == Phone::ER && place.vowel_at(1)) sounds.push_back({Phone::R, {}, false, false});
  }
  if (is_short_word_in_t(spelled)) sounds[1].is_short = false;
  return sounds;
}

std::u32string transcribe(std::string_view word, const SpelledWord& spelled) {
  return write_loanword(loan_sounds(word, spelled));
}

}  // namespace nangdok::english
