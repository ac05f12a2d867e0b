#include "korean/lexicon/morphology.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "korean/hangul.h"
#include "korean/lexicon/lexicon.h"
#include "korean/lexicon/stem_table.h"

namespace nangdok {
namespace {

using namespace stem_table;

/// A longer 어절 is not looked up whole.
constexpr std::size_t longest_word = 24;
constexpr std::size_t bytes_in_syllable = 3;

char* put(char* out, char32_t c) {
  *out++ = static_cast<char>(0xE0 | (c >> 12));
  *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  *out++ = static_cast<char>(0x80 | (c & 0x3F));
  return out;
}

/// The compatibility letter of a coda that an ending may put into the stem's last syllable.
char32_t ending_letter(int coda) {
  switch (coda) {
    case hangul::C_N:
      return U'ㄴ';
    case hangul::C_L:
      return U'ㄹ';
    case hangul::C_M:
      return U'ㅁ';
    case hangul::C_B:
      return U'ㅂ';
    case hangul::C_SS:
      return U'ㅆ';
    default:
      return 0;
  }
}

struct Tail {
  Particle particle;
  Ending ending;
  bool copula;
};

/// A word with its UTF-8 beside it, for look-ups of its parts.
class Lookup {
 public:
  Lookup(std::u32string_view word, const MappedTable& table) : word_(word), table_(table) {
    char* out = utf8_.data() + 1;
    for (const char32_t c : word) out = put(out, c);
  }

  [[nodiscard]] std::size_t size() const { return word_.size(); }
  [[nodiscard]] char32_t at(std::size_t i) const { return word_[i]; }

  /// The flags of the first `length` syllables.
  [[nodiscard]] std::uint16_t prefix(std::size_t length) const {
    return flags({utf8_.data() + 1, length * bytes_in_syllable});
  }

  /// The same without the coda of the last of them.
  [[nodiscard]] std::uint16_t open_prefix(std::size_t length) const {
    std::array<char, longest_word * bytes_in_syllable> key;
    const std::size_t before = (length - 1) * bytes_in_syllable;
    std::copy_n(utf8_.data() + 1, before, key.data());
    hangul::Syllable last = hangul::decompose(word_[length - 1]);
    last.coda = hangul::NO_CODA;
    put(key.data() + before, hangul::compose(last));
    return flags({key.data(), before + bytes_in_syllable});
  }

  /// What follows the first `length` syllables, read as a tail of the kind; `coda`: the tail begins
  /// with the coda of the last of them.
  [[nodiscard]] std::optional<Tail> tail(char kind, std::size_t length, bool coda) const {
    std::array<char, (longest_word + 1) * bytes_in_syllable + 1> key;
    char* out = key.data();
    *out++ = kind;
    if (coda) out = put(out, ending_letter(hangul::decompose(word_[length - 1]).coda));
    const char* rest = utf8_.data() + 1 + length * bytes_in_syllable;
    out = std::copy(rest, utf8_.data() + 1 + word_.size() * bytes_in_syllable, out);
    const auto value = table_.find({key.data(), static_cast<std::size_t>(out - key.data())});
    if (!value) return std::nullopt;
    const auto ending = static_cast<std::uint8_t>((*value)[1]);
    return Tail{static_cast<Particle>((*value)[0]), static_cast<Ending>(ending & ~copula_bit),
                (ending & copula_bit) != 0};
  }

 private:
  [[nodiscard]] std::uint16_t flags(std::string_view key) const {
    const auto value = table_.find(key);
    if (!value) return 0;
    return static_cast<std::uint16_t>(static_cast<std::uint8_t>((*value)[0]) |
                                      static_cast<std::uint8_t>((*value)[1]) << 8);
  }

  std::u32string_view word_;
  const MappedTable& table_;
  std::array<char, longest_word * bytes_in_syllable + 1> utf8_;
};

WordClass class_of(std::uint16_t flags) {
  if (flags & pronoun) return WordClass::pronoun;
  if (flags & determiner) return WordClass::determiner;
  if (flags & dependent_noun) return WordClass::dependent_noun;
  if (flags & numeral) return WordClass::numeral;
  if (flags & adverb) return WordClass::adverb;
  if (flags & interjection) return WordClass::interjection;
  return WordClass::noun;
}

WordClass class_with_particle(std::uint16_t flags) {
  if (flags & pronoun) return WordClass::pronoun;
  if ((flags & dependent_noun) && !(flags & sino_korean)) return WordClass::dependent_noun;
  if (flags & noun) return WordClass::noun;
  if (flags & numeral) return WordClass::numeral;
  if (flags & dependent_noun) return WordClass::dependent_noun;
  return flags & adverb ? WordClass::adverb : WordClass::noun;
}

void take(WordAnalysis& analysis, const Tail& tail, std::size_t stem, std::uint16_t flags,
          bool merged) {
  analysis.particle = tail.particle;
  analysis.ending = tail.ending;
  analysis.copula = tail.copula;
  analysis.stem = stem;
  analysis.merged = merged;
  analysis.known = true;
  analysis.pronounced = (flags & pronounced) != 0;
}

constexpr std::uint16_t not_predicate = nominal | adverb | determiner | interjection;

WordAnalysis nominal_analysis(const Lookup& word) {
  WordAnalysis analysis;
  const std::size_t n = word.size();
  if (const std::uint16_t whole = word.prefix(n); whole & not_predicate) {
    analysis.word_class = class_of(whole);
    analysis.stem = n;
    analysis.known = true;
    analysis.pronounced = (whole & pronounced) != 0;
    return analysis;
  }
  for (std::size_t k = n; k >= 1; --k) {
    const int coda = hangul::decompose(word.at(k - 1)).coda;
    if (k < n) {
      const std::uint16_t flags = word.prefix(k);
      if (flags & not_predicate & ~(determiner | interjection)) {
        const auto tail = word.tail(coda ? after_consonant : after_vowel, k, false);
        const bool fits = tail && ((flags & nominal) || tail->particle == Particle::auxiliary);
        if (fits) {
          take(analysis, *tail, k, flags, false);
          analysis.word_class = class_with_particle(flags);
          return analysis;
        }
      }
    }
    if (k <= 2 && ending_letter(coda) != 0) {  // 난, 건, 그건, 걸, 겁니다
      const std::uint16_t flags = word.open_prefix(k);
      if (flags & (pronoun | dependent_noun)) {
        if (const auto tail = word.tail(after_vowel, k, true)) {
          take(analysis, *tail, k, flags, true);
          analysis.word_class = class_with_particle(flags);
          return analysis;
        }
      }
    }
  }
  return analysis;
}

/// The forms of 하다, 되다 and the like that a noun takes, seen at the end of a stem.
/// `merged`: its coda belongs to the ending.
std::uint16_t derived_forms(const Lookup& word, std::size_t length, bool merged,
                            std::size_t& noun_length) {
  if (length < 2) return 0;
  const char32_t last = word.at(length - 1);
  const char32_t open = merged ? hangul::without_coda(last) : last;
  noun_length = length - 1;
  switch (open) {
    case U'하':
      return verb | base_form | eu_form;
    case U'해':
      return verb | eo_form;
    case U'되':
      return verb | base_form | eu_form;
    case U'돼':
      return verb | eo_form;
    case U'롭':
      return adjective | base_form;
    case U'로':
      return 0;
    default:
      break;
  }
  if (length < 3) return 0;
  const char32_t before = word.at(length - 2);
  noun_length = length - 2;
  if (before == U'시' && open == U'키') return verb | base_form | eu_form;
  if (before == U'시' && open == U'켜') return verb | eo_form;
  if (before == U'당' && open == U'하') return verb | base_form | eu_form;
  if (before == U'당' && open == U'해') return verb | eo_form;
  if (before == U'스' && last == U'럽') return adjective | base_form;
  if (before == U'거' && open == U'리') return verb | base_form | eu_form;
  if (before == U'거' && open == U'려') return verb | eo_form;
  if (before == U'하' && open == U'여') return verb | eo_form;
  if (before == U'되' && open == U'어') return verb | eo_form;
  return 0;
}

WordAnalysis predicate_analysis(const Lookup& word, bool derived) {
  WordAnalysis analysis;
  const std::size_t n = word.size();
  const auto found = [&](const Tail& tail, std::size_t k, std::uint16_t flags, bool merged,
                         bool bare) {
    take(analysis, tail, k, flags, merged);
    analysis.word_class = flags & verb ? WordClass::verb : WordClass::adjective;
    analysis.bare_stem = bare;
  };
  for (std::size_t k = n; k >= 1; --k) {
    std::size_t noun_length = 0;
    const auto forms_of = [&](bool open) -> std::uint16_t {
      if (!derived) return open ? word.open_prefix(k) : word.prefix(k);
      const std::uint16_t forms = derived_forms(word, k, open, noun_length);
      if (forms == 0 || !(word.prefix(noun_length) & (noun | adverb))) return 0;
      return forms | (word.prefix(noun_length) & pronounced);
    };
    const std::uint16_t flags = forms_of(false);
    if ((flags & base_form) && k < n) {
      if (const auto tail = word.tail(after_base, k, false)) {
        found(*tail, k, flags, false, true);
        return analysis;
      }
    }
    if (flags & eo_form) {
      if (const auto tail = word.tail(after_eo, k, false)) {
        found(*tail, k, flags, false, false);
        return analysis;
      }
    }
    if ((flags & eu_form) && k < n) {
      if (const auto tail = word.tail(after_eu, k, false)) {
        found(*tail, k, flags, false, false);
        return analysis;
      }
    }
    const int coda = hangul::decompose(word.at(k - 1)).coda;
    if (ending_letter(coda) == 0) continue;
    const std::uint16_t open = forms_of(true);
    if (coda == hangul::C_SS ? (open & eo_form) : (open & eu_form)) {
      const char kind = coda == hangul::C_SS ? after_eo : after_eu;
      if (const auto tail = word.tail(kind, k, true)) {
        found(*tail, k, open, true, false);
        return analysis;
      }
    }
  }
  return analysis;
}

/// A word whose stem no table holds: the noun before the longest particle it seems to carry.
WordAnalysis unknown_analysis(const Lookup& word) {
  WordAnalysis analysis;
  analysis.word_class = WordClass::noun;
  analysis.stem = word.size();
  const std::size_t n = word.size();
  for (std::size_t k = 2; k < n; ++k) {
    const bool coda = hangul::decompose(word.at(k - 1)).coda != 0;
    if (const auto tail = word.tail(coda ? after_consonant : after_vowel, k, false)) {
      if (tail->copula && k + 1 == n) continue;  // Sooner the word's own last syllable.
      analysis.particle = tail->particle;
      analysis.ending = tail->ending;
      analysis.copula = tail->copula;
      analysis.stem = k;
      return analysis;
    }
  }
  return analysis;
}

bool readable(std::u32string_view word) {
  if (word.empty() || word.size() > longest_word) return false;
  for (const char32_t c : word) {
    if (!hangul::is_syllable(c)) return false;
  }
  return true;
}

}  // namespace

std::uint16_t lexicon_flags(std::u32string_view word, const Lexicon& lexicon) {
  return readable(word) ? Lookup(word, lexicon.stems()).prefix(word.size()) : 0;
}

WordAnalysis analyze_predicate(std::u32string_view word, const Lexicon& lexicon) {
  if (!readable(word)) return {};
  const Lookup lookup(word, lexicon.stems());
  WordAnalysis analysis = predicate_analysis(lookup, false);
  if (analysis.word_class == WordClass::unknown) analysis = predicate_analysis(lookup, true);
  return analysis;
}

WordAnalysis analyze_word(std::u32string_view word, const Lexicon& lexicon) {
  if (!readable(word)) {
    WordAnalysis analysis;
    analysis.word_class = WordClass::noun;
    analysis.stem = word.size();
    return analysis;
  }
  const Lookup lookup(word, lexicon.stems());
  WordAnalysis as_noun = nominal_analysis(lookup);
  WordAnalysis as_predicate = predicate_analysis(lookup, false);
  const bool is_noun = as_noun.word_class != WordClass::unknown;
  const bool is_predicate = as_predicate.word_class != WordClass::unknown;
  if (is_noun && is_predicate) {
    const bool predicate_wins =
        as_predicate.stem > as_noun.stem ||
        ((lookup.prefix(word.size()) | lookup.prefix(as_noun.stem)) & predicate_first) != 0;
    as_noun.also_predicate = true;
    as_predicate.also_noun = true;
    return predicate_wins ? as_predicate : as_noun;
  }
  if (is_predicate) return as_predicate;
  WordAnalysis derived = predicate_analysis(lookup, true);
  if (derived.word_class != WordClass::unknown) {
    if (!is_noun || derived.stem > as_noun.stem) return derived;
  }
  return is_noun ? as_noun : unknown_analysis(lookup);
}

}  // namespace nangdok
