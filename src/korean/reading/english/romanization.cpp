#include "korean/reading/english/romanization.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <utility>

#include "korean/hangul.h"

namespace nangdok::english {
namespace {

using namespace hangul;  // NOLINT(google-build-using-namespace)

struct Spelling {
  std::string_view letters;
  int index;
};

/// The Revised Romanization of Korean (2000); of two spellings that begin alike the longer is
/// first.
constexpr Spelling korean_onsets[] = {
    {"kk", GG}, {"tt", DD}, {"pp", BB}, {"ss", SS}, {"jj", JJ}, {"ch", CH},    {"g", G},
    {"n", N},   {"d", D},   {"r", R},   {"l", R},   {"m", M},   {"b", B},      {"s", S},
    {"j", J},   {"k", K},   {"t", T},   {"p", P},   {"h", H},   {"", NO_ONSET}};
constexpr Spelling korean_nuclei[] = {
    {"yae", YAE}, {"yeo", YEO}, {"wae", WAE}, {"ae", AE}, {"ya", YA}, {"eo", EO}, {"ye", YE},
    {"wa", WA},   {"oe", OE},   {"yo", YO},   {"wo", WO}, {"we", WE}, {"wi", WI}, {"yu", YU},
    {"eu", EU},   {"ui", YI},   {"a", A},     {"e", E},   {"o", O},   {"u", U},   {"i", I}};
constexpr Spelling korean_codas[] = {{"ng", C_NG}, {"k", C_G}, {"n", C_N}, {"t", C_D},
                                     {"l", C_L},   {"m", C_M}, {"p", C_B}, {"", NO_CODA}};

/// Divides letters into syllables, going back where the rest would not divide. A consonant goes to
/// the syllable after it where both can take it.
bool divide(std::string_view rest, std::u32string& hangul) {
  if (rest.empty()) return true;
  for (const Spelling& onset : korean_onsets) {
    if (!rest.starts_with(onset.letters)) continue;
    const std::string_view after_onset = rest.substr(onset.letters.size());
    for (const Spelling& nucleus : korean_nuclei) {
      if (!after_onset.starts_with(nucleus.letters)) continue;
      const std::string_view after_nucleus = after_onset.substr(nucleus.letters.size());
      for (const Spelling& coda : korean_codas) {
        if (!after_nucleus.starts_with(coda.letters)) continue;
        const std::size_t before = hangul.size();
        hangul += compose({onset.index, nucleus.index, coda.index});
        if (divide(after_nucleus.substr(coda.letters.size()), hangul)) return true;
        hangul.resize(before);
      }
    }
  }
  return false;
}

bool holds_any(std::string_view word, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return word.find(part) != std::string_view::npos;
  });
}

/// A Japanese consonant with its Hangul at the start of a word and inside one.
struct JapaneseOnset {
  std::string_view letters;
  int first;
  int inside;
  bool with_y = false;
};

constexpr JapaneseOnset japanese_onsets[] = {{"ky", G, K, true},
                                             {"sh", S, S, true},
                                             {"ch", J, CH},
                                             {"ts", SS, SS},
                                             {"ny", N, N, true},
                                             {"hy", H, H, true},
                                             {"my", M, M, true},
                                             {"ry", R, R, true},
                                             {"gy", G, G, true},
                                             {"by", B, B, true},
                                             {"py", P, P, true},
                                             {"k", G, K},
                                             {"s", S, S},
                                             {"t", D, T},
                                             {"n", N, N},
                                             {"h", H, H},
                                             {"f", H, H},
                                             {"m", M, M},
                                             {"r", R, R},
                                             {"w", NO_ONSET, NO_ONSET},
                                             {"g", G, G},
                                             {"z", J, J},
                                             {"j", J, J},
                                             {"d", D, D},
                                             {"b", B, B},
                                             {"p", P, P},
                                             {"y", NO_ONSET, NO_ONSET, true},
                                             {"", NO_ONSET, NO_ONSET}};

std::optional<int> japanese_nucleus(char letter, const JapaneseOnset& onset) {
  const bool sibilant = onset.letters == "s" || onset.letters == "ts" || onset.letters == "z";
  switch (letter) {
    case 'a':
      return onset.letters == "w" ? WA : (onset.with_y ? YA : A);
    case 'i':
      return I;
    case 'u':
      if (sibilant) return EU;
      return onset.with_y ? YU : U;
    case 'e':
      return E;
    case 'o':
      return onset.with_y ? YO : O;
    default:
      return std::nullopt;
  }
}

bool is_mora_vowel(char letter) {
  return std::string_view("aiueo").find(letter) != std::string_view::npos;
}

/// Takes a mora from the front of `rest`; false when there is none.
bool take_mora(std::string_view& rest, std::u32string& hangul) {
  for (const JapaneseOnset& onset : japanese_onsets) {
    if (!rest.starts_with(onset.letters) || rest.size() == onset.letters.size()) continue;
    const auto nucleus = japanese_nucleus(rest[onset.letters.size()], onset);
    if (!nucleus) continue;
    const char vowel = rest[onset.letters.size()];
    rest.remove_prefix(onset.letters.size() + 1);
    hangul += compose({hangul.empty() ? onset.first : onset.inside, *nucleus, NO_CODA});
    // Long vowels are not written: "ou", "oo", "uu".
    const bool is_long = !rest.empty() && (vowel == 'o' || vowel == 'u') &&
                         (rest.front() == 'u' || (vowel == 'o' && rest.front() == 'o'));
    if (is_long) rest.remove_prefix(1);
    return true;
  }
  return false;
}

/// Takes the moraic nasal, or the first half of a doubled consonant, as a coda.
bool take_coda(std::string_view& rest, std::u32string& hangul) {
  const bool nasal =
      (rest.front() == 'n' || rest.front() == 'm') &&
      (rest.size() == 1 ? rest.front() == 'n' : !is_mora_vowel(rest[1]) && rest[1] != 'y');
  const bool doubled = rest.size() > 1 && (rest[0] == rest[1] || rest.starts_with("tc")) &&
                       std::string_view("kstp").find(rest[0]) != std::string_view::npos;
  if ((!nasal && !doubled) || hangul.empty()) return false;
  Syllable last = decompose(hangul.back());
  if (last.coda != NO_CODA) return false;
  last.coda = nasal ? C_N : C_S;
  hangul.back() = compose(last);
  rest.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<std::u32string> from_romanized_korean(std::string_view word) {
  std::u32string hangul;
  if (!holds_any(word, {"eo", "eu"}) || !divide(word, hangul) || hangul.size() < 2) {
    return std::nullopt;
  }
  return hangul;
}

std::optional<std::u32string> from_romanized_japanese(std::string_view word) {
  constexpr std::size_t fewest_morae = 3;
  if (!holds_any(word, {"k", "ts", "sh", "chi", "ry", "my", "hy", "gy", "ny", "ji", "fu"})) {
    return std::nullopt;
  }
  std::u32string hangul;
  std::string_view rest = word;
  while (!rest.empty()) {
    if (!take_mora(rest, hangul) && !take_coda(rest, hangul)) return std::nullopt;
  }
  if (hangul.size() < fewest_morae) return std::nullopt;
  return hangul;
}

}  // namespace nangdok::english
