#include "korean/phrasing/word_form.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "korean/hangul.h"
#include "korean/lexicon/morphology.h"
#include "korean/phrasing/auxiliary_verb.h"
#include "korean/phrasing/closed_words.h"

namespace nangdok {
namespace {

using std::u32string_view;

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
  // 먹어, 하여: the stem's own vowel, or one syllable after it.
  const bool eo_form = takes_auxiliary(word, U"있") && last != U'고' && word != U"하여" &&
                       word.size() <= analysis.stem + 1 && last != U'서';
  return eo_form ? Tail::auxiliary : Tail::connective;
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

Tail tail_of(u32string_view word, const WordAnalysis& analysis) {
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

bool is_predicate(const WordAnalysis& analysis) {
  return analysis.word_class == WordClass::verb || analysis.word_class == WordClass::adjective;
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

WordForm form_from(u32string_view word, const WordAnalysis& analysis) {
  WordForm form;
  form.syllables = word.size();
  form.tail = tail_of(word, analysis);
  form.head = head_of(word, analysis);
  return form;
}

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

/// What comes before a predicate and seldom before a noun.
bool wants_predicate(Tail tail) {
  switch (tail) {
    case Tail::subject:
    case Tail::object:
    case Tail::adverbial:
    case Tail::adverb:
    case Tail::degree:
      return true;
    default:
      return false;
  }
}

bool modifies_noun(Tail tail) {
  return tail == Tail::determiner || tail == Tail::adnominal || tail == Tail::genitive;
}

/// Decides between noun and predicate by the neighbours: 바람이 불고, 이 길은, 할 수.
void settle(std::vector<WordForm>& forms, const std::vector<Word>& words, std::size_t i,
            const Lexicon& lexicon) {
  WordForm& form = forms[i];
  const u32string_view word = words[i].reading;
  const Tail before = i > 0 ? forms[i - 1].tail : Tail::final;
  if (before == Tail::adnominal) {
    if (const auto bound = bound_noun_with_particle(word)) {
      form = *bound;
      return;
    }
  }
  if (!form.noun_or_predicate) return;
  const bool before_bound_noun = i + 1 < forms.size() && forms[i + 1].head == Head::bound_noun;
  if (form.head != Head::predicate) {
    const WordAnalysis predicate = analyze_predicate(word, lexicon);
    // 우리는, 나는: the topic, unless an object goes before (노래를 하는).
    if (form.tail == Tail::topic && before != Tail::object) return;
    const bool leads_on = predicate.ending == Ending::connective ||
                          predicate.ending == Ending::adnominal_past ||
                          predicate.ending == Ending::adnominal_present ||
                          predicate.ending == Ending::adnominal_future;
    if (is_predicate(predicate) && leads_on && (wants_predicate(before) || before_bound_noun)) {
      form = form_from(word, predicate);
    }
  } else if (form.tail == Tail::adnominal && modifies_noun(before) && !before_bound_noun) {
    if (word.back() == U'은' || word.back() == U'는') form = {{}, Tail::topic, word.size(), false};
    if (word.back() == U'을') form = {{}, Tail::object, word.size(), false};
  }
}

}  // namespace

std::vector<WordForm> forms_of(const std::vector<Word>& words, const Lexicon& lexicon) {
  std::vector<WordForm> forms;
  forms.reserve(words.size());
  for (const Word& word : words) forms.push_back(form_of(word.reading, lexicon));
  for (std::size_t i = 0; i < forms.size(); ++i) {
    settle(forms, words, i, lexicon);
    // -니 asks only at the end of a sentence: 생각해 보니 그랬다.
    const bool inner =
        i + 1 < forms.size() && words[i].marks_after.find(U'?') == u32string_view::npos;
    if (inner && forms[i].tail == Tail::final && words[i].reading.ends_with(U"니")) {
      forms[i].tail = Tail::connective;
    }
  }
  return forms;
}

}  // namespace nangdok
