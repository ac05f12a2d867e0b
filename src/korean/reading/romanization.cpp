#include "korean/reading/romanization.h"

#include <array>

#include "korean/hangul.h"

namespace nangdok {
namespace {

using namespace hangul;

struct Consonant {
  std::u32string_view letters;
  int onset;
  int coda;  ///< −1 where it takes the vowel ㅡ (or ㅣ) instead of closing a syllable.
  int filler = EU;
};

// Longer spellings first. 외래어 표기법 제3장의 러시아어·그리스어 자모 대조를 따른 값.
constexpr std::array<Consonant, 32> consonants = {{
    {U"shch", S, -1, I},         {U"tch", CH, -1, I}, {U"sch", S, -1, I},
    {U"sh", S, -1, I},           {U"ch", CH, -1, I},  {U"zh", J, -1, EU},
    {U"kh", H, -1, EU},          {U"gh", G, -1, EU},  {U"ph", P, -1, EU},
    {U"th", T, -1, EU},          {U"dh", D, -1, EU},  {U"ts", CH, -1, EU},
    {U"ng", NO_ONSET, C_NG, EU}, {U"ck", K, C_G, EU}, {U"b", B, -1, EU},
    {U"c", K, C_G, EU},          {U"d", D, -1, EU},   {U"f", P, -1, EU},
    {U"g", G, -1, EU},           {U"h", H, -1, EU},   {U"j", J, -1, I},
    {U"k", K, C_G, EU},          {U"l", R, C_L, EU},  {U"m", M, C_M, EU},
    {U"n", N, C_N, EU},          {U"p", P, C_B, EU},  {U"q", K, C_G, EU},
    {U"r", R, -1, EU},           {U"s", S, -1, EU},   {U"t", T, C_S, EU},
    {U"v", B, -1, EU},           {U"z", J, -1, EU},
}};

struct Vowel {
  std::u32string_view letters;
  int nucleus;
};

constexpr std::array<Vowel, 17> vowels = {{{U"ya", YA},
                                           {U"ye", YE},
                                           {U"yo", YO},
                                           {U"yu", YU},
                                           {U"ia", -1},
                                           {U"wa", WA},
                                           {U"wo", WO},
                                           {U"we", WE},
                                           {U"wi", WI},
                                           {U"oo", U},
                                           {U"a", A},
                                           {U"e", E},
                                           {U"i", I},
                                           {U"o", O},
                                           {U"u", hangul::U},
                                           {U"y", I},
                                           {U"w", hangul::U}}};

const Consonant* consonant_at(std::u32string_view text) {
  for (const Consonant& consonant : consonants) {
    if (text.starts_with(consonant.letters)) return &consonant;
  }
  return nullptr;
}

const Vowel* vowel_at(std::u32string_view text) {
  for (const Vowel& vowel : vowels) {
    if (vowel.nucleus >= 0 && text.starts_with(vowel.letters)) return &vowel;
  }
  return nullptr;
}

}  // namespace

std::u32string read_romanization(std::u32string_view letters) {
  std::u32string reading;
  bool open = false;  // the last syllable can take a coda
  while (!letters.empty()) {
    if (const Vowel* vowel = vowel_at(letters)) {
      reading += compose({NO_ONSET, vowel->nucleus, NO_CODA});
      letters.remove_prefix(vowel->letters.size());
      open = true;
      continue;
    }
    const Consonant* consonant = consonant_at(letters);
    if (consonant == nullptr) {  // x, apostrophes, what romanization leaves
      if (letters.front() == U'x') reading += U"크스";
      letters.remove_prefix(1);
      open = false;
      continue;
    }
    const std::u32string_view rest = letters.substr(consonant->letters.size());
    if (const Vowel* vowel = vowel_at(rest); vowel != nullptr && consonant->onset != NO_ONSET) {
      const bool doubled_l = consonant->letters == U"l" && open;
      if (doubled_l) {
        Syllable last = decompose(reading.back());
        last.coda = C_L;
        reading.back() = compose(last);
      }
      reading += compose({consonant->onset, vowel->nucleus, NO_CODA});
      letters = rest.substr(vowel->letters.size());
      open = true;
      continue;
    }
    if (open && consonant->coda >= 0) {
      Syllable last = decompose(reading.back());
      last.coda = consonant->coda;
      reading.back() = compose(last);
    } else if (consonant->letters != U"h") {
      reading += compose({consonant->onset, consonant->filler, NO_CODA});
    }
    letters = rest;
    open = false;
  }
  return reading;
}

}  // namespace nangdok
