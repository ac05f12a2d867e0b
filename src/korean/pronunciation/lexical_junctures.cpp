#include "korean/pronunciation/lexical_junctures.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "korean/lexicon/lexicon.h"
#include "korean/lexicon/pronunciation_table.h"
#include "korean/lexicon/stem_table.h"

namespace nangdok {
namespace {

using namespace pronunciation_table;

/// A key for the table, without an allocation.
class Key {
 public:
  /// `open`: without the coda of the last syllable, which belongs to an ending.
  explicit Key(std::u32string_view word, bool open = false) {
    word = word.substr(0, most);
    for (std::size_t i = 0; i < word.size(); ++i) {
      put(open && i + 1 == word.size() ? hangul::without_coda(word[i]) : word[i]);
    }
  }

  static Key of_second_element(std::u32string_view word) {
    Key key{{}};
    key.bytes_[key.length_++] = second_element;
    for (const char32_t c : word.substr(0, most)) key.put(c);
    return key;
  }

  [[nodiscard]] std::string_view view() const { return {bytes_.data(), length_}; }

 private:
  void put(char32_t c) {
    bytes_[length_++] = static_cast<char>(0xE0 | (c >> 12));
    bytes_[length_++] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    bytes_[length_++] = static_cast<char>(0x80 | (c & 0x3F));
  }

  static constexpr std::size_t most = 24;
  std::array<char, most * 3 + 1> bytes_;
  std::size_t length_ = 0;
};

void apply_mark(char mark, Sound& sound) {
  switch (mark) {
    case tense:
      sound.tensing = Tensing::compound;
      break;
    case tense_hanja:
    case tense_adnoun:
      sound.tensing = Tensing::hanja;
      break;
    case tense_after_l:
      sound.tensing = Tensing::hanja_l;
      break;
    case plain:
      sound.tensing = Tensing::plain;
      break;
    case n_insertion:
      sound.inserts_n = true;
      sound.join = Join::compound;
      break;
    case compound_break:
      sound.join = Join::compound;
      break;
    case nasal:
      sound.keeps_nasal = true;
      break;
    default:
      break;
  }
}

bool apply_marks(std::u32string_view part, const MappedTable& table, std::span<Sound> sounds) {
  const auto marks = table.find(Key(part).view());
  if (!marks) return false;
  for (std::size_t i = 1; i < marks->size() && i < sounds.size(); ++i) {
    apply_mark((*marks)[i], sounds[i]);
  }
  return true;
}

/// 지적을, 지적했다 are the noun; 지적인, 지적으로, 지적 호기심 the adnoun in -적.
bool is_plain_noun(const WordAnalysis& analysis) {
  const bool particle = analysis.particle != Particle::none && !analysis.copula &&
                        analysis.particle != Particle::adverbial;
  return particle || is_predicate(analysis);
}

bool is_nominal(std::u32string_view part, const Lexicon& lexicon) {
  return (lexicon_flags(part, lexicon) & (stem_table::nominal | stem_table::determiner)) != 0;
}

/// Two words meet: what the second part is known for, or 제15항 before a vowel.
void join_parts(std::u32string_view second, const MappedTable& table, int coda_before,
                Sound& sound) {
  if (const auto mark = table.find(Key::of_second_element(second).view())) {
    // 사이소리 after a vowel would be written with ㅅ.
    if (mark->front() != tense || coda_before != hangul::NO_CODA) apply_mark(mark->front(), sound);
  } else if (sound.syllable.onset == hangul::NO_ONSET) {
    sound.join = Join::compound;
  }
}

/// Marks the two parts of `word` that meet `at`; false if they are no words.
bool divide_at(std::size_t at, std::u32string_view word, const Lexicon& lexicon,
               std::span<Sound> sounds);

/// A compound that stands in no table: the longest known second part after a known first one, a
/// first part of one syllable last; else the longest beginning that has marks.
void divide_compound(std::u32string_view word, const Lexicon& lexicon, std::span<Sound> sounds) {
  for (std::size_t at = 2; at < word.size(); ++at) {
    if (divide_at(at, word, lexicon, sounds)) return;
  }
  if (word.size() > 2 && divide_at(1, word, lexicon, sounds)) return;
  const MappedTable& table = lexicon.pronunciations();
  for (std::size_t length = word.size() - 1; length >= 2; --length) {
    if (apply_marks(word.substr(0, length), table, sounds.first(length))) break;
  }
}

bool divide_at(std::size_t at, std::u32string_view word, const Lexicon& lexicon,
               std::span<Sound> sounds) {
  const MappedTable& table = lexicon.pronunciations();
  const std::u32string_view first = word.substr(0, at);
  const std::u32string_view second = word.substr(at);
  const auto element = table.find(Key::of_second_element(second).view());
  if (second.size() > 1 ? !is_nominal(second, lexicon) : !element) return false;
  if (!is_nominal(first, lexicon)) {
    const bool after_name = element && element->size() > 1 && at > 1;
    // 뾰롱발가락: of two syllables that no lexicon knows a longer word still parts.
    const bool second_is_long = second.size() > 2;
    if (!after_name && ((at < 3 && !second_is_long) || second.size() == 1)) return false;
    divide_compound(first, lexicon, sounds.first(at));
  }
  apply_marks(first, table, sounds.first(at));
  apply_marks(second, table, sounds.subspan(at));
  join_parts(second, table, sounds[at - 1].syllable.coda, sounds[at]);
  return true;
}

/// 제27항 inside an ending: -ㄹ게, -ㄹ수록, -을지라도.
void mark_ending(const WordAnalysis& analysis, std::span<Sound> sounds) {
  for (std::size_t i = std::max<std::size_t>(analysis.stem, 1); i < sounds.size(); ++i) {
    const bool ending_l = i > analysis.stem || analysis.merged;
    if (ending_l && sounds[i - 1].syllable.coda == hangul::C_L) {
      sounds[i].tensing = Tensing::adnominal;
    }
  }
}

/// 제16항: the names of letters, before a particle that begins with a vowel.
void mark_letter_name(std::u32string_view word, const WordAnalysis& analysis,
                      std::span<Sound> sounds) {
  if (analysis.stem < 2 || analysis.stem >= word.size()) return;
  if (sounds[analysis.stem].syllable.onset != hangul::NO_ONSET) return;
  constexpr std::array<std::u32string_view, 7> names{U"디귿", U"지읒", U"치읓", U"키읔",
                                                     U"티읕", U"피읖", U"히읗"};
  const std::u32string_view name = word.substr(analysis.stem - 2, 2);
  if (std::find(names.begin(), names.end(), name) == names.end()) return;
  int& coda = sounds[analysis.stem - 1].syllable.coda;
  coda = coda == hangul::C_K ? hangul::C_G : coda == hangul::C_P ? hangul::C_B : hangul::C_S;
}

/// A word of the table. A noun with 하다 or its like stands under the noun.
void mark_listed(std::u32string_view stem, const WordAnalysis& analysis, const Lexicon& lexicon,
                 std::span<Sound> sounds) {
  const bool predicate = is_predicate(analysis);
  // 밤새 is heard tense as a noun, but not in 밤새다.
  constexpr std::uint16_t not_predicate = stem_table::nominal | stem_table::adverb;
  const bool noun_too = predicate && (lexicon_flags(stem, lexicon) & not_predicate) != 0;
  for (std::size_t length = stem.size(); length >= 2; --length) {
    const Key key(stem.substr(0, length), analysis.merged && length == stem.size());
    const auto marks = lexicon.pronunciations().find(key.view());
    if (!marks) continue;
    for (std::size_t i = 1; i < marks->size() && i < sounds.size(); ++i) {
      const char mark = (*marks)[i];
      if (mark == tense_adnoun && is_plain_noun(analysis)) continue;
      if (mark == tense && noun_too) continue;
      apply_mark(mark, sounds[i]);
    }
    return;
  }
}

/// Sino-Korean numerals: 칠십 [칠씹], 십육 [심뉵].
bool mark_numeral(std::u32string_view word, std::span<Sound> sounds) {
  constexpr std::u32string_view digits = U"영공일이삼사오육칠팔구십백천만억조경";
  const bool numeral = word.size() > 1 && word.find_first_not_of(digits) == word.npos;
  if (!numeral) return false;
  for (std::size_t i = 1; i < sounds.size(); ++i) {
    if (word[i] == U'육' && (word[i - 1] == U'십' || word[i - 1] == U'백')) {
      apply_mark(n_insertion, sounds[i]);
    }
    const bool after_l = sounds[i - 1].syllable.coda == hangul::C_L;
    if (after_l && (word[i] == U'십' || word[i] == U'조')) apply_mark(tense_after_l, sounds[i]);
  }
  return true;
}

}  // namespace

void mark_word(std::u32string_view word, const WordAnalysis& analysis, const Lexicon& lexicon,
               std::span<Sound> sounds) {
  const std::u32string_view stem = word.substr(0, analysis.stem);
  if (analysis.pronounced) {
    mark_listed(stem, analysis, lexicon, sounds);
  } else if (mark_numeral(stem, sounds.first(analysis.stem))) {
  } else if (!analysis.known && stem.size() >= 2) {
    divide_compound(stem, lexicon, sounds.first(analysis.stem));
  }
  const bool predicate = is_predicate(analysis);
  if (predicate && analysis.bare_stem && analysis.stem < sounds.size()) {
    sounds[analysis.stem].stem_end = StemEnd::predicate;
  }
  if (predicate || analysis.copula) mark_ending(analysis, sounds);
  mark_letter_name(word, analysis, sounds);
}

}  // namespace nangdok
