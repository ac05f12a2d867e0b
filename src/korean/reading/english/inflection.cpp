#include "korean/reading/english/inflection.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "korean/hangul.h"
#include "korean/reading/english/latin_word.h"

namespace nangdok::english {
namespace {

using hangul::Nucleus;
using hangul::Onset;
using hangul::Syllable;

constexpr std::size_t shortest_base = 3;

/// The bases that a vowel suffix may have left: "bak" for bake, "runn" for run, "carri" for carry.
void add_bases(std::vector<Inflection>& ways, std::string_view stem, Suffix suffix) {
  if (stem.size() < 2) return;
  const auto add = [&](std::string base) {
    if (base.size() >= shortest_base) ways.push_back({std::move(base), suffix});
  };
  const char last = stem.back();
  const bool doubled = stem.size() > shortest_base && last == stem[stem.size() - 2];
  if (doubled && !is_vowel_letter(last)) add(std::string(stem.substr(0, stem.size() - 1)));
  if (last == 'i') {
    add(std::string(stem.substr(0, stem.size() - 1)) + 'y');
  } else if (!doubled) {
    add(std::string(stem) + 'e');
  }
  add(std::string(stem));
}

bool ends_in_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

/// Whether the final /i/ of the Hangul only carries the consonant of "manage", "coach", "fish".
bool ends_in_palatal(std::string_view base) {
  return ends_in_any(base, {"ge", "ch", "sh"});
}

/// Whether the final 으 of the Hangul only carries a consonant: it always does in a loanword.
bool carries_consonant(Syllable last) {
  return last.coda == hangul::NO_CODA && last.nucleus == hangul::EU;
}

std::optional<Onset> onset_of_coda(int coda) {
  switch (coda) {
    case hangul::C_G:
      return hangul::K;
    case hangul::C_B:
      return hangul::P;
    case hangul::C_S:
      return hangul::T;
    case hangul::C_N:
      return hangul::N;
    case hangul::C_M:
      return hangul::M;
    default:
      return std::nullopt;
  }
}

/// Appends a suffix that begins with a vowel: the last consonant becomes its onset.
std::u32string with_vowel(std::u32string text, std::string_view base, Nucleus nucleus, int coda) {
  Syllable last = hangul::decompose(text.back());
  Syllable suffix{hangul::NO_ONSET, nucleus, coda};
  const bool after_r = last.coda == hangul::NO_CODA && ends_in_any(base, {"r", "re"});
  if (last.coda == hangul::C_L || after_r) {
    suffix.onset = hangul::R;
  } else if (const auto onset = onset_of_coda(last.coda)) {
    suffix.onset = *onset;
    last.coda = hangul::NO_CODA;
    text.back() = hangul::compose(last);
  } else if (carries_consonant(last) && last.onset != hangul::NO_ONSET) {
    suffix.onset = last.onset;
    text.pop_back();
  } else if (last.coda == hangul::NO_CODA && last.nucleus == hangul::I && ends_in_palatal(base)) {
    suffix.onset = last.onset;
    if (last.onset == hangul::S && nucleus == hangul::EO) suffix.nucleus = hangul::YEO;
    text.pop_back();
  }
  return text + std::u32string(1, hangul::compose(suffix));
}

/// A final stop that stands as a coda gets its own syllable before a liquid or a nasal (제1항).
void release_stop(std::u32string& text) {
  Syllable last = hangul::decompose(text.back());
  const auto onset = onset_of_coda(last.coda);
  if (!onset || last.coda == hangul::C_N || last.coda == hangul::C_M) return;
  last.coda = hangul::NO_CODA;
  text.back() = hangul::compose(last);
  text += hangul::compose({*onset, hangul::EU, hangul::NO_CODA});
}

/// 퀵, 퀴클리: the liquid is doubled behind a vowel.
std::u32string with_ly(std::u32string text) {
  release_stop(text);
  Syllable last = hangul::decompose(text.back());
  if (last.coda == hangul::NO_CODA) {
    last.coda = hangul::C_L;
    text.back() = hangul::compose(last);
  }
  return text + U"리";
}

/// 식, 시크니스.
std::u32string with_ness(std::u32string text) {
  release_stop(text);
  return text + U"니스";
}

std::u32string with_ed(std::u32string text, std::string_view base) {
  if (ends_in_any(base, {"t", "d", "te", "de"})) {
    return with_vowel(std::move(text), base, hangul::I, hangul::NO_CODA) + U"드";
  }
  const bool voiceless = ends_in_any(
      base, {"p", "pe", "k", "ke", "s", "se", "x", "f", "fe", "ch", "sh", "ce", "ph", "gh"});
  return text + (voiceless ? U"트" : U"드");
}

std::u32string with_s(std::u32string text, std::string_view base) {
  if (ends_in_any(base, {"s", "x", "z", "ch", "sh", "ce", "se", "ge", "ze"})) {
    return with_vowel(std::move(text), base, hangul::I, hangul::NO_CODA) + U"스";
  }
  Syllable last = hangul::decompose(text.back());
  // 제4항: [ts] 츠, [dz] 즈.
  if (last.coda == hangul::C_S && ends_in_any(base, {"t", "te"})) {
    last.coda = hangul::NO_CODA;
    text.back() = hangul::compose(last);
    return text + U"츠";
  }
  if (last.coda == hangul::NO_CODA && last.nucleus == hangul::EU) {
    if (last.onset == hangul::T && ends_in_any(base, {"t", "te"})) {
      return text.substr(0, text.size() - 1) + U"츠";
    }
    if (last.onset == hangul::D && ends_in_any(base, {"d", "de"})) {
      return text.substr(0, text.size() - 1) + U"즈";
    }
  }
  return text + U"스";
}

bool same_phones(std::vector<Pronounced>::const_iterator from,
                 const std::vector<Pronounced>& base) {
  return std::equal(base.begin(), base.end(), from,
                    [](const Pronounced& a, const Pronounced& b) { return a.phone == b.phone; });
}

bool is_suffix_phones(const std::vector<Phone>& rest, Suffix suffix) {
  using Phones = std::vector<Phone>;
  const auto among = [&](std::initializer_list<Phones> choices) {
    return std::find(choices.begin(), choices.end(), rest) != choices.end();
  };
  switch (suffix) {
    case Suffix::ing:
      return among({{Phone::IH, Phone::NG}, {Phone::AX, Phone::NG}});
    case Suffix::agent_er:
      return among({{Phone::ER}});
    case Suffix::past_ed:
      return among({{Phone::T}, {Phone::D}, {Phone::IH, Phone::D}, {Phone::AX, Phone::D}});
    case Suffix::plural_s:
      return among({{Phone::S}, {Phone::Z}, {Phone::IH, Phone::Z}, {Phone::AX, Phone::Z}});
    case Suffix::adverb_ly:
      return among({{Phone::L, Phone::IY}});
    case Suffix::lacking_less:
      return among({{Phone::L, Phone::IH, Phone::S}, {Phone::L, Phone::AX, Phone::S}});
    case Suffix::quality_ness:
      return among({{Phone::N, Phone::IH, Phone::S}, {Phone::N, Phone::AX, Phone::S}});
  }
  return false;
}

}  // namespace

std::vector<Inflection> possible_inflections(std::string_view word) {
  std::vector<Inflection> ways;
  const auto stem = [&](std::size_t length) { return word.substr(0, word.size() - length); };
  if (word.size() <= shortest_base) return ways;
  if (word.ends_with("ing")) add_bases(ways, stem(3), Suffix::ing);
  if (word.ends_with("er")) add_bases(ways, stem(2), Suffix::agent_er);
  if (word.ends_with("ed")) add_bases(ways, stem(2), Suffix::past_ed);
  if (word.ends_with("ies")) {
    ways.push_back({std::string(stem(3)) + "y", Suffix::plural_s});
  } else if (word.ends_with("'s")) {
    ways.push_back({std::string(stem(2)), Suffix::plural_s});
  } else if (word.ends_with("s") && !word.ends_with("ss")) {
    ways.push_back({std::string(stem(1)), Suffix::plural_s});
    if (ends_in_any(word, {"ses", "xes", "zes", "ches", "shes", "oes"})) {
      ways.push_back({std::string(stem(2)), Suffix::plural_s});
    }
  }
  for (const auto& [ending, suffix] :
       {std::pair<std::string_view, Suffix>{"less", Suffix::lacking_less},
        {"ness", Suffix::quality_ness}}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + shortest_base) continue;
    const std::string base(stem(ending.size()));
    if (base.ends_with('i')) ways.push_back({base.substr(0, base.size() - 1) + "y", suffix});
    ways.push_back({base, suffix});
  }
  if (word.ends_with("ly")) ways.push_back({std::string(stem(2)), Suffix::adverb_ly});
  return ways;
}

bool sounds_inflected(const std::vector<Pronounced>& word, const std::vector<Pronounced>& base,
                      Suffix suffix) {
  if (word.size() <= base.size() || !same_phones(word.begin(), base)) return false;
  std::vector<Phone> rest;
  for (std::size_t i = base.size(); i < word.size(); ++i) rest.push_back(word[i].phone);
  return is_suffix_phones(rest, suffix);
}

std::u32string inflect(std::u32string_view hangul, std::string_view base, Suffix suffix) {
  std::u32string text(hangul);
  if (text.empty() || !hangul::is_syllable(text.back())) return text;
  switch (suffix) {
    case Suffix::ing:
      return with_vowel(std::move(text), base, hangul::I, hangul::C_NG);
    case Suffix::agent_er:
      return with_vowel(std::move(text), base, hangul::EO, hangul::NO_CODA);
    case Suffix::past_ed:
      return with_ed(std::move(text), base);
    case Suffix::plural_s:
      return with_s(std::move(text), base);
    case Suffix::adverb_ly:
      return with_ly(std::move(text));
    case Suffix::lacking_less:
      return text + U"리스";
    case Suffix::quality_ness:
      return with_ness(std::move(text));
  }
  return text;
}

}  // namespace nangdok::english
