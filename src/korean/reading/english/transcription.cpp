#include "korean/reading/english/transcription.h"

#include <cstddef>
#include <initializer_list>

namespace nangdok::english {
namespace {

using namespace hangul;  // NOLINT(google-build-using-namespace)

bool one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  for (const std::string_view choice : choices) {
    if (text == choice) return true;
  }
  return false;
}

/// One vowel in its place.
class Place {
 public:
  Place(std::string_view word, const SpelledWord& spelled, std::size_t at)
      : word_(word), spelled_(spelled), at_(at) {}

  const SpelledPhone& here() const { return spelled_[at_]; }
  std::string_view letters() const { return here().letters; }
  char letter() const { return letters().empty() ? '\0' : letters().front(); }
  bool stressed() const { return here().stressed; }
  bool is_last() const { return at_ + 1 == spelled_.size(); }
  bool is_first() const { return at_ == 0; }
  bool is(std::size_t ahead, Phone phone) const {
    return at_ + ahead < spelled_.size() && spelled_[at_ + ahead].phone == phone;
  }
  bool before(Phone phone) const { return is(1, phone); }
  bool after(Phone phone) const { return at_ > 0 && spelled_[at_ - 1].phone == phone; }
  bool after_vowel() const { return at_ > 0 && is_vowel(spelled_[at_ - 1].phone); }
  bool after_any(std::initializer_list<Phone> phones) const {
    for (const Phone phone : phones) {
      if (after(phone)) return true;
    }
    return false;
  }
  bool vowel_at(std::size_t ahead) const {
    return at_ + ahead < spelled_.size() && is_vowel(spelled_[at_ + ahead].phone);
  }
  /// The phoneme after this one is the word's last.
  bool before_last() const { return at_ + 2 == spelled_.size(); }
  bool before_last(Phone phone) const { return before_last() && before(phone); }
  /// A consonant and a vowel follow.
  bool in_open_syllable() const { return is_last() || vowel_at(1) || vowel_at(2); }
  /// A vowel comes before this one in the word.
  bool in_first_syllable() const {
    for (std::size_t i = 0; i < at_; ++i) {
      if (is_vowel(spelled_[i].phone)) return false;
    }
    return true;
  }
  std::string_view letters_after() const { return word_.substr(here().at + letters().size()); }
  std::string_view letters_before() const { return word_.substr(0, here().at); }
  bool ends_in(std::string_view ending) const { return word_.ends_with(ending); }
  bool r_follows() const { return before(Phone::R); }
  /// An r that a British speaker drops.
  bool dropped_r_follows() const { return before(Phone::R) && !vowel_at(2); }
  bool final_r_follows() const { return before_last(Phone::R); }

 private:
  std::string_view word_;
  const SpelledWord& spelled_;
  std::size_t at_;
};

struct Vowel {
  std::vector<Nucleus> nuclei;
  bool is_short = true;
};

Vowel long_vowel(std::vector<Nucleus> nuclei) {
  return {std::move(nuclei), false};
}
Vowel short_vowel(Nucleus nucleus) {
  return {{nucleus}, true};
}

/// The schwa of a final syllable with /n/: 으 after most consonants where it is spelled e.
Vowel schwa_before_final_n(const Place& place) {
  const std::string_view letters = place.letters();
  if (letters.empty()) return short_vowel(EU);
  if (letters == "e" && place.after_any({Phone::T, Phone::D, Phone::K, Phone::P, Phone::S, Phone::Z,
                                         Phone::V, Phone::F, Phone::DH, Phone::TH})) {
    return short_vowel(EU);
  }
  if (letters == "o") {
    if (place.after_any({Phone::S, Phone::Z}) || place.letters_before().ends_with("tt")) {
      return short_vowel(EU);
    }
    if (place.after_any({Phone::M, Phone::L, Phone::B})) return short_vowel(O);
  }
  if (letters == "i" || letters == "ai") return short_vowel(I);
  return short_vowel(EO);
}

Vowel schwa_before_final_l(const Place& place) {
  const std::string_view letters = place.letters();
  if (letters.empty()) return short_vowel(EU);
  if (letters == "u") return short_vowel(U);
  if (one_of(letters, {"i", "e"}) && place.after_any({Phone::S, Phone::Z, Phone::V, Phone::D})) {
    return short_vowel(EU);
  }
  if (letters == "a" && place.letters_before().ends_with("nd")) return short_vowel(EU);
  if (one_of(letters, {"i", "y"})) return short_vowel(I);
  return short_vowel(EO);
}

/// The vowels of "re-", "de-", "be-", "pre-", and of "e-" itself.
bool in_prefix_with_e(const Place& place) {
  return place.letters() == "e" && place.in_open_syllable() &&
         one_of(place.letters_before(), {"r", "d", "b", "pr", ""});
}

Vowel schwa_spelled_e(const Place& place) {
  if (in_prefix_with_e(place) || place.ends_in("meter")) return short_vowel(I);
  if (place.before_last(Phone::S)) return short_vowel(I);
  if (place.before_last(Phone::M)) return short_vowel(E);
  if (place.before_last(Phone::T)) {
    return short_vowel(place.after_any({Phone::M, Phone::V, Phone::P, Phone::K}) ? E : I);
  }
  if (place.in_open_syllable() && place.vowel_at(2) && !place.before(Phone::N)) {
    return short_vowel(E);
  }
  return short_vowel(EO);
}

/// Words that look Latin, Greek or Romance keep their vowels: "banana", "alibi", "academic".
bool looks_learned(const Place& place) {
  for (const std::string_view ending :
       {"a", "i", "o", "in", "ine", "ene", "ol", "on", "um", "is", "demic", "matic"}) {
    if (place.ends_in(ending)) return true;
  }
  return false;
}

Vowel schwa_spelled_a(const Place& place) {
  if (place.is_last()) return short_vowel(A);
  const std::string_view after = place.letters_after();
  if (place.before(Phone::JH) || after == "te") return short_vowel(I);
  if (place.letters_before().ends_with("gr") && after.starts_with("ph")) return short_vowel(AE);
  if (!place.in_open_syllable()) return short_vowel(EO);
  const bool doubled_after = after.size() > 1 && after[0] == after[1];
  if (place.is_first() && (doubled_after || !place.vowel_at(2))) return short_vowel(EO);
  if (!place.in_first_syllable() && !looks_learned(place)) return short_vowel(EO);
  return short_vowel(A);
}

/// /æ/ is ㅐ, but ㅏ in learned words and before s with a stop ("plastic", "asteroid").
Vowel near_open_vowel(const Place& place) {
  const std::string_view after = place.letters_after();
  const bool s_and_stop =
      place.before(Phone::S) && (after.starts_with("st") || after.starts_with("sp") ||
                                 after.starts_with("sk") || after.starts_with("sc"));
  if (s_and_stop && after != "st" && after != "sp") return short_vowel(A);
  if (place.ends_in("a") || place.ends_in("i") || place.ends_in("o") ||
      (after == "tic" && place.letters_before().ends_with("m")) || after.starts_with("demic")) {
    return short_vowel(A);
  }
  return short_vowel(AE);
}

Vowel schwa(const Place& place) {
  const std::string_view letters = place.letters();
  if (place.letters_before() == "m" && place.letters_after().starts_with("c")) {
    return short_vowel(AE);  // "McKinley"
  }
  if (letters.empty()) {
    // "casual": the glide after it is the vowel.
    return short_vowel(place.before(Phone::W) ? U : EU);
  }
  if (place.before_last(Phone::N)) return schwa_before_final_n(place);
  if (place.before_last(Phone::L)) return schwa_before_final_l(place);
  if (letters == "e") return schwa_spelled_e(place);
  if (letters == "a") return schwa_spelled_a(place);
  if (one_of(letters, {"i", "y"})) return short_vowel(I);
  if (letters == "u" && (place.after(Phone::Y) || place.before(Phone::L))) return short_vowel(U);
  if (letters == "o" && place.in_open_syllable() && !place.in_first_syllable()) {
    return short_vowel(O);
  }
  if (place.is_last() && place.letter() == 'a') return short_vowel(A);
  return short_vowel(EO);
}

/// /ɪ/ and unstressed /ə/ are one sound to many speakers: the letter tells.
Vowel near_close_vowel(const Place& place) {
  if (place.dropped_r_follows()) return long_vowel({I, EO});
  if (place.letters() == "e" && !place.stressed() && place.before_last(Phone::T)) {
    return schwa_spelled_e(place);
  }
  return short_vowel(I);
}

Vowel open_mid_vowel(const Place& place) {
  const std::string_view letters = place.letters();
  if (place.dropped_r_follows()) return long_vowel({E, EO});
  if (place.r_follows() && letters == "a") {
    if (!place.stressed()) return short_vowel(EO);
    const std::string_view after = place.letters_after();
    if (after == "ry" || after.starts_with("rea") || after.starts_with("riou")) {
      return place.in_first_syllable() ? long_vowel({E, EO}) : short_vowel(EO);
    }
    return place.ends_in("io") || place.ends_in("a") ? short_vowel(A) : short_vowel(AE);
  }
  if (place.r_follows() && one_of(letters, {"ai", "ae"})) return long_vowel({E, EO});
  return short_vowel(E);
}

/// American /ɑ/ spelled o is British /ɒ/.
Vowel open_back_vowel(const Place& place) {
  if (place.letter() == 'o') return {{O}, !place.r_follows()};
  if (one_of(place.letters(), {"au", "aw", "ou"}) || place.letters_after().starts_with("lk")) {
    return long_vowel({O});
  }
  if (place.after(Phone::W)) return {{EO}, !place.r_follows()};
  return {{A}, !place.r_follows() && place.letters() == "a"};
}

Vowel open_mid_back_vowel(const Place& place) {
  const std::string_view letters = place.letters();
  if (place.final_r_follows() &&
      (place.ends_in("ore") || place.ends_in("oor") || place.ends_in("oar"))) {
    return long_vowel({O, EO});
  }
  if (place.r_follows()) return long_vowel({O});
  return {{O}, letters == "o"};
}

Vowel diphthong_with_schwa(Nucleus first, Nucleus second, const Place& place) {
  if (place.dropped_r_follows()) return long_vowel({first, second, EO});
  return long_vowel({first, second});
}

/// The vowel of "her"; unstressed before a vowel its letter is heard ("memory", "aquamarine").
Vowel r_colored_vowel(const Place& place) {
  if (place.after(Phone::AW)) return long_vowel({WO});
  if (!place.vowel_at(1) || place.stressed()) return long_vowel({EO});
  const std::string_view letters = place.letters();
  if (letters == "or") return long_vowel({place.letters_after() == "y" ? O : EO});
  if (letters == "ar") return long_vowel({A});
  if (letters == "ur" && place.after(Phone::CH)) return long_vowel({U});
  if (letters == "er" && place.in_first_syllable()) return long_vowel({E});
  return long_vowel({EO});
}

Vowel choose_vowel(const Place& place) {
  switch (place.here().phone) {
    case Phone::AA:
      return open_back_vowel(place);
    case Phone::AE:
      return near_open_vowel(place);
    case Phone::AH:
      return short_vowel(EO);
    case Phone::AO:
      return open_mid_back_vowel(place);
    case Phone::AW:
      // 제8항: [auə] is 아워.
      if (place.dropped_r_follows()) return long_vowel({A, WO});
      if (place.before(Phone::ER) || place.before(Phone::AX)) return long_vowel({A});
      // "out" is established as 아웃 alone and in compounds.
      return {{A, U}, place.letters() == "ou" && (place.is_first() || place.after_vowel())};
    case Phone::AX:
      return schwa(place);
    case Phone::AY:
      return diphthong_with_schwa(A, I, place);
    case Phone::EH:
      return open_mid_vowel(place);
    case Phone::ER:
      return r_colored_vowel(place);
    case Phone::EY:
      return diphthong_with_schwa(E, I, place);
    case Phone::IH:
      return near_close_vowel(place);
    case Phone::IY:
      if (place.dropped_r_follows()) return long_vowel({I, EO});
      return long_vowel({I});
    case Phone::OW:
      return long_vowel({O});
    case Phone::OY:
      return diphthong_with_schwa(O, I, place);
    case Phone::UH:
      if (place.dropped_r_follows()) return long_vowel({U, EO});
      return short_vowel(U);
    case Phone::UW:
      if (place.dropped_r_follows()) return long_vowel({U, EO});
      return long_vowel({U});
    default:
      return short_vowel(EO);
  }
}

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
