#include "korean/pronunciation/word_junctures.h"

#include <algorithm>
#include <array>

namespace nangdok {
namespace {

using namespace hangul;

bool ends_in_l(std::u32string_view word) {
  return final_coda(word) == C_L;
}

bool is_adnominal(const WordAnalysis& a) {
  return a.ending == Ending::adnominal_past || a.ending == Ending::adnominal_present ||
         a.ending == Ending::adnominal_future || a.word_class == WordClass::determiner;
}

/// 것, 수, 줄 …, which follow an adnominal form and hardly ever a noun.
bool is_dependent(const AnalyzedWord& w) {
  constexpr std::array<std::u32string_view, 26> nouns{
      U"것",   U"거", U"게",   U"걸", U"건",   U"겁",   U"수",   U"줄",   U"데",
      U"바",   U"듯", U"성",   U"적", U"지",   U"듯이", U"듯하", U"성싶", U"법",
      U"법하", U"만", U"만하", U"터", U"즈음", U"겸",   U"정도", U"거리"};
  const std::u32string_view stem = w.word.substr(0, w.analysis.stem);
  return std::find(nouns.begin(), nouns.end(), stem) != nouns.end();
}

/// 설 자리, 볼 시간, 잘 곳: what an adnominal form is sooner followed by than a noun or adverb.
bool is_sooner_adnominal(const AnalyzedWord& before, const AnalyzedWord& next) {
  constexpr std::array<std::u32string_view, 22> nouns{
      U"사람", U"시간", U"곳",   U"자리", U"집",   U"방",   U"돈",   U"준비",
      U"생각", U"작정", U"물건", U"길",   U"차례", U"기회", U"방법", U"계획",
      U"걱정", U"구석", U"지경", U"자신", U"도리", U"시절"};
  if (!before.analysis.also_predicate || before.word.size() > 2) return false;
  const std::u32string_view stem = next.word.substr(0, next.analysis.stem);
  return std::find(nouns.begin(), nouns.end(), stem) != nouns.end();
}

bool tenses_after_adnominal(const AnalyzedWord& before, const AnalyzedWord& next) {
  if (!ends_in_l(before.word)) return false;
  const bool future = before.analysis.ending == Ending::adnominal_future;
  if (is_dependent(next)) return future || before.analysis.also_predicate;
  if (!future) return is_sooner_adnominal(before, next);
  switch (next.analysis.word_class) {
    case WordClass::noun:
    case WordClass::pronoun:
    case WordClass::numeral:
    case WordClass::dependent_noun:
    case WordClass::unknown:
      return true;
    default:
      return next.analysis.also_noun;
  }
}

bool is_sino_numeral(std::u32string_view word) {
  constexpr std::u32string_view digits = U"영공일이삼사오육칠팔구십백천만억조";
  return word.find_first_not_of(digits) == word.npos;
}

/// A Sino-Korean numeral before its counter: 일 점, 칠 조 (제26항).
bool tenses_after_numeral(const AnalyzedWord& before, const AnalyzedWord& next, int onset) {
  if (!ends_in_l(before.word) || !is_sino_numeral(before.word)) return false;
  if (onset != D && onset != S && onset != J) return false;
  return next.analysis.word_class == WordClass::dependent_noun || next.analysis.stem == 1;
}

bool begins_with_i_or_y(int nucleus) {
  return nucleus == I || nucleus == YA || nucleus == YEO || nucleus == YO || nucleus == YU;
}

/// Nouns that take ㄴ after 첫, 옛, unlike 인사, 인상.
bool begins_with_old_noun(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 5> nouns{U"여름", U"여행", U"이야기", U"이름", U"일"};
  return std::any_of(nouns.begin(), nouns.end(),
                     [&](std::u32string_view noun) { return word.starts_with(noun); });
}

bool takes_n(const AnalyzedWord& before, const AnalyzedWord& next, Syllable first) {
  if (first.onset != NO_ONSET || !begins_with_i_or_y(first.nucleus)) return false;
  if (final_coda(before.word) == NO_CODA) return false;
  if (before.word == U"못") return true;
  const std::u32string_view stem = next.word.substr(0, next.analysis.stem);
  const bool predicate = next.analysis.word_class == WordClass::verb ||
                         next.analysis.word_class == WordClass::adjective;
  const bool exists = next.word.front() == U'있';  // 잘 있다 links: [자릳따].
  if (before.word == U"잘" || before.word == U"옷") return predicate && !exists;
  if (next.word.starts_with(U"연대") && is_sino_numeral(before.word)) return true;
  if (before.word == U"첫" || before.word == U"옛") return begins_with_old_noun(next.word);
  const bool work =
      next.word == U"일이" || stem == U"일" || stem == U"엿" || stem == U"약" || stem == U"이불";
  return work && is_adnominal(before.analysis) && !predicate;
}

}  // namespace

void mark_word_juncture(const AnalyzedWord& before, const AnalyzedWord& next, Sound& first) {
  if (takes_n(before, next, first.syllable)) {
    first.inserts_n = true;
  } else if (tenses_after_adnominal(before, next)) {
    first.tensing = Tensing::adnominal;
  } else if (tenses_after_numeral(before, next, first.syllable.onset)) {
    first.tensing = Tensing::hanja_l;
  }
}

void mark_promise(const AnalyzedWord& word, Sound& last) {
  const std::u32string_view text = word.word;
  if (text.size() < 2 || text.back() != U'게' || !word.analysis.bare_stem) return;
  if (ends_in_l(text.substr(0, text.size() - 1))) last.tensing = Tensing::adnominal;
}

}  // namespace nangdok
