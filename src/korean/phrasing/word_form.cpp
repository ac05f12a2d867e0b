#include "korean/phrasing/word_form.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "korean/hangul.h"
#include "korean/lexicon/morphology.h"
#include "korean/phrasing/auxiliary_verb.h"
#include "korean/phrasing/closed_words.h"
#include "korean/phrasing/word_settling.h"

namespace nangdok {
namespace {

using std::u32string_view;

constexpr std::size_t npos = u32string_view::npos;

bool is_quoting(u32string_view word) {
  constexpr auto words = std::to_array<u32string_view>(
      {U"라고", U"이라고", U"하고", U"라며", U"이라며", U"하며", U"라는", U"이라는", U"라면서",
       U"이라면서", U"라던", U"란", U"이란", U"고", U"며", U"는"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// 연결어미: one that an auxiliary verb may follow, or one that closes a clause.
Tail tail_of_connective(u32string_view word, const WordAnalysis& analysis) {
  const char32_t last = word.back();
  if (last == U'지' || last == U'게' || last == U'야') return Tail::auxiliary;
  // 가, 마셔: the ending lies in the stem's last syllable; 먹어, 도와: it is one of its own.
  constexpr u32string_view eo_endings = U"아어여와워";
  const bool eo_form = takes_auxiliary(word, U"있") &&
                       (word.size() <= analysis.stem ||
                        (word.size() == analysis.stem + 1 && eo_endings.find(last) != npos));
  return eo_form && last != U'고' && last != U'서' ? Tail::auxiliary : Tail::connective;
}

/// 명사형 -기, -음 with the particle that its last syllable shows.
Tail tail_of_nominal(u32string_view word) {
  switch (word.back()) {
    case U'를':
    case U'을':
      return Tail::object;
    case U'는':
    case U'은':
      return Tail::topic;
    case U'가':
    case U'이':
      return Tail::subject;
    case U'의':
      return Tail::genitive;
    case U'기':
      return Tail::nominalized;
    default:
      return hangul::final_coda(word) == hangul::C_M ? Tail::nominalized : Tail::adverbial;
  }
}

Tail tail_of_particle(Particle particle) {
  switch (particle) {
    case Particle::subject:
      return Tail::subject;
    case Particle::object:
      return Tail::object;
    case Particle::topic:
      return Tail::topic;
    case Particle::genitive:
      return Tail::genitive;
    case Particle::conjunctive:
      return Tail::joint;
    case Particle::adverbial:
    case Particle::auxiliary:
    case Particle::quotation:
      return Tail::adverbial;
    default:
      return Tail::noun;
  }
}

Tail tail_of_class(WordClass word_class) {
  switch (word_class) {
    case WordClass::determiner:
      return Tail::determiner;
    case WordClass::numeral:
      return Tail::numeral;
    case WordClass::adverb:
    case WordClass::interjection:
      return Tail::adverb;
    default:
      return Tail::noun;
  }
}

Tail tail_of_quoting(u32string_view word) {
  if (word.ends_with(U"는") || word.ends_with(U"던")) return Tail::adnominal;
  return word.ends_with(U"란") ? Tail::topic : Tail::connective;
}

Tail tail_of(u32string_view word, const WordAnalysis& analysis) {
  if (is_quoting(word)) return tail_of_quoting(word);
  switch (analysis.ending) {
    case Ending::connective:
      return tail_of_connective(word, analysis);
    case Ending::statement:
    case Ending::question:
    case Ending::command:
    case Ending::exclamation:
      return Tail::final;
    case Ending::adnominal_past:
    case Ending::adnominal_present:
    case Ending::adnominal_future:
      return Tail::adnominal;
    case Ending::nominal:
      return tail_of_nominal(word);
    case Ending::none:
      break;
  }
  return analysis.particle != Particle::none ? tail_of_particle(analysis.particle)
                                             : tail_of_class(analysis.word_class);
}

Head head_of(u32string_view word, const WordAnalysis& analysis) {
  if (is_quoting(word)) return Head::quoting;
  if (is_predicate(analysis)) return Head::predicate;
  const u32string_view stem = word.substr(0, analysis.stem);
  if (is_leaning_noun(stem)) return Head::leaning_noun;
  if (is_bound_noun(stem)) return Head::bound_noun;
  if (analysis.word_class == WordClass::dependent_noun) return Head::counter;
  return analysis.copula ? Head::predicate : Head::independent;
}

}  // namespace

WordForm form_from(u32string_view word, const WordAnalysis& analysis) {
  WordForm form;
  form.syllables = word.size();
  form.tail = tail_of(word, analysis);
  form.head = head_of(word, analysis);
  form.verb = analysis.word_class == WordClass::verb;
  return form;
}

namespace {

/// A word that the lexicon does not know may be a verb with its 보조용언 written on to it.
WordForm form_of_unknown(u32string_view word, const WordAnalysis& analysis,
                         const Lexicon& lexicon) {
  if (const std::size_t at = word.size() > 2 ? attached_auxiliary(word) : 0; at > 0) {
    const WordAnalysis auxiliary = analyze_predicate(word.substr(at), lexicon);
    if (is_predicate(auxiliary)) {
      WordForm form = form_from(word.substr(at), auxiliary);
      form.syllables = word.size();
      return form;
    }
  }
  WordForm form = form_from(word, analysis);
  if (word.size() > 2 && word.back() == U'다' && form.tail == Tail::noun) {
    form.head = Head::predicate;
    form.tail = Tail::final;
  }
  return form;
}

WordForm form_of(u32string_view word, const Lexicon& lexicon) {
  if (word.empty()) return {};
  if (const auto closed = closed_word(word)) return *closed;
  const WordAnalysis analysis = analyze_word(word, lexicon);
  if (!analysis.known) return form_of_unknown(word, analysis, lexicon);
  WordForm form = form_from(word, analysis);
  form.noun_or_predicate = analysis.also_noun || analysis.also_predicate;
  return form;
}

}  // namespace

std::vector<WordForm> forms_of(const std::vector<Word>& words, const Lexicon& lexicon) {
  std::vector<WordForm> forms;
  forms.reserve(words.size());
  for (const Word& word : words) forms.push_back(form_of(word.reading, lexicon));
  settle_forms(forms, words, lexicon);
  return forms;
}

}  // namespace nangdok
