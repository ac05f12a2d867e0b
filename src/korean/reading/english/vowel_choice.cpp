#include "korean/reading/english/vowel_choice.h"

#include <string_view>
#include <utility>

namespace nangdok::english {
namespace {

using namespace hangul;  // NOLINT(google-build-using-namespace)

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
  if (place.ends_in("ile")) return long_vowel({A, I});  // "fragile", "hostile" of the British
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
  if (place.letters() != "e") return false;
  const std::string_view before = place.letters_before();
  const std::string_view after = place.letters_after();
  const bool cluster = !before.empty() && after.size() > 1 &&
                       (after[1] == 'r' || (after[1] == 'l' && after[0] != 'l')) && after[0] != 'r';
  return (place.in_open_syllable() || cluster) && one_of(before, {"r", "d", "b", "pr", ""});
}

Vowel schwa_spelled_e(const Place& place) {
  if (in_prefix_with_e(place) || place.ends_in("meter")) return short_vowel(I);
  if (place.before_last(Phone::S)) return short_vowel(I);
  if (place.before_last(Phone::M)) return short_vowel(E);
  if (place.before_last(Phone::T)) {
    return short_vowel(place.after_any({Phone::M, Phone::V, Phone::P, Phone::K}) ? E : I);
  }
  if (place.in_open_syllable() && place.vowel_at(2) &&
      (!place.before(Phone::N) || place.in_first_syllable())) {
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

/// "monorail", "histogram", "protector", but not "collection", "commercial".
bool keeps_its_o(const Place& place) {
  const std::string_view after = place.letters_after();
  const bool doubled = after.size() > 1 && after[0] == after[1];
  if (place.in_first_syllable()) {
    if (place.letters_before() == "pr" || (place.is_first() && place.before(Phone::B))) return true;
    return place.in_open_syllable() && !doubled;
  }
  if (place.in_open_syllable()) return true;
  return after.starts_with("gr") || after.starts_with("tr") || after.starts_with("sc");
}

/// "sportsman", "salesman", but not names such as "Grossman".
bool in_man_behind_s(const Place& place) {
  const std::string_view before = place.letters_before();
  return place.ends_in("man") && place.before_last(Phone::N) && before.ends_with("sm") &&
         !before.ends_with("ssm");
}

Vowel schwa(const Place& place) {
  const std::string_view letters = place.letters();
  if (in_man_behind_s(place)) return short_vowel(AE);
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
  if (letters == "u" && (place.after(Phone::Y) || place.after(Phone::JH) ||
                         (place.before(Phone::L) && place.vowel_at(2)))) {
    return short_vowel(U);
  }
  if (letters == "o" && keeps_its_o(place)) return short_vowel(O);
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
  // "existence" begins as "exist" does.
  if (place.is_first() && !place.stressed() && letters == "e" &&
      place.letters_after().starts_with("x") && place.before(Phone::G)) {
    return short_vowel(I);
  }
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
  if (place.after(Phone::W)) {
    // "swan" is 스완, "watch" 워치.
    const bool after_s = place.letters_before().ends_with("sw");
    return {{after_s ? A : EO}, !place.r_follows()};
  }
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
  if (letters == "or") {
    const bool heard = place.in_first_syllable() || place.letters_after() == "y";
    return long_vowel({heard ? O : EO});  // "horizon", "memory"
  }
  // "salary", but "aquamarine".
  if (letters == "ar") return long_vowel({place.letters_after() == "y" ? EO : A});
  if (letters == "ur" && place.after(Phone::CH)) return long_vowel({U});
  if (letters == "er" && place.in_first_syllable()) return long_vowel({E});
  return long_vowel({EO});
}

}  // namespace

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

}  // namespace nangdok::english
