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
  form.verb = analysis.word_class == WordClass::verb;
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

bool is_pronoun_topic(u32string_view word) {
  return word == U"나는" || word == U"너는" || word == U"저는" || word == U"우리는" ||
         word == U"그는" || word == U"이는";
}

/// Words whose forms depend on their neighbours, settled from left to right.
class Settling {
 public:
  Settling(std::vector<WordForm>& forms, const std::vector<Word>& words, const Lexicon& lexicon)
      : forms_(forms), words_(words), lexicon_(lexicon) {}

  void settle(std::size_t i) {
    if (settle_light_verb(i) || settle_bound_noun(i) || settle_short_verb(i)) return;
    if (forms_[i].noun_or_predicate) {
      if (forms_[i].head == Head::predicate) {
        settle_as_noun(i);
      } else {
        settle_as_predicate(i);
      }
    }
    settle_inner_ending(i);
  }

 private:
  [[nodiscard]] u32string_view word(std::size_t i) const { return words_[i].reading; }
  [[nodiscard]] Tail before(std::size_t i) const {
    return i > 0 ? forms_[i - 1].tail : Tail::final;
  }
  [[nodiscard]] bool precedes(std::size_t i, Head head) const {
    return i + 1 < forms_.size() && forms_[i + 1].head == head;
  }

  /// 불가능 한 것: 한 is 하다's, not the numeral.
  bool settle_light_verb(std::size_t i) {
    if (word(i) != U"한" || before(i) != Tail::noun || i + 1 >= forms_.size()) return false;
    if (!bound_noun_with_particle(word(i + 1))) return false;
    forms_[i] = {Head::predicate, Tail::adnominal, 1, true, false};
    return true;
  }

  /// 떠난 수가, 간 적이: 의존명사 after 관형형.
  bool settle_bound_noun(std::size_t i) {
    if (before(i) != Tail::adnominal) return false;
    const auto bound = bound_noun_with_particle(word(i));
    if (!bound) return false;
    forms_[i] = *bound;
    return true;
  }

  /// 가 본 곳, 사 온 사과: a verb of one syllable before its 보조용언.
  bool settle_short_verb(std::size_t i) {
    if (word(i).size() != 1 || i + 1 >= forms_.size() || forms_[i].tail == Tail::determiner) {
      return false;
    }
    constexpr u32string_view verbs = U"가와사해써봐나타져꿔둬떠서켜펴";
    constexpr auto auxiliaries = std::to_array<u32string_view>(
        {U"본",   U"온",   U"간",   U"볼",     U"올",   U"갈",   U"보고",
         U"보면", U"보니", U"버린", U"버렸다", U"있는", U"있던", U"준",
         U"줄",   U"두고", U"놓고", U"보지",   U"봤다", U"왔다", U"주었다"});
    const bool follows =
        std::find(auxiliaries.begin(), auxiliaries.end(), word(i + 1)) != auxiliaries.end();
    if (verbs.find(word(i).front()) == u32string_view::npos || !follows) return false;
    forms_[i] = {Head::predicate, Tail::auxiliary, 1, true, false};
    const bool modifies = forms_[i + 1].tail == Tail::determiner ||
                          forms_[i + 1].tail == Tail::noun || forms_[i + 1].tail == Tail::adnominal;
    if (modifies) {
      forms_[i + 1] = {Head::predicate, Tail::adnominal, word(i + 1).size(), true, false};
    } else {
      forms_[i + 1].head = Head::predicate;
    }
    return true;
  }

  /// 바람이 불고, 할 수, 덜어 주기: a predicate after what wants one.
  void settle_as_predicate(std::size_t i) {
    WordForm& form = forms_[i];
    const bool before_bound_noun = precedes(i, Head::bound_noun);
    const Tail left = before(i);
    if (form.tail == Tail::topic) {
      const bool wanted =
          left == Tail::object || before_bound_noun ||
          (!is_pronoun_topic(word(i)) && (left == Tail::subject || left == Tail::adverbial));
      if (!wanted) return;
    }
    const WordAnalysis analysis = analyze_predicate(word(i), lexicon_);
    if (!is_predicate(analysis)) return;
    const WordForm as_predicate = form_from(word(i), analysis);
    const bool after_main_verb =
        i > 0 && forms_[i - 1].head == Head::predicate && takes_auxiliary(word(i - 1), word(i));
    const bool last = i + 1 == forms_.size();
    const bool before_auxiliary =
        precedes(i, Head::predicate) && takes_auxiliary(word(i), word(i + 1));
    const bool leads_on = as_predicate.tail == Tail::connective ||
                          as_predicate.tail == Tail::auxiliary ||
                          as_predicate.tail == Tail::adnominal;
    if (after_main_verb || (last && as_predicate.tail == Tail::final) ||
        (leads_on && (wants_predicate(left) || before_bound_noun || before_auxiliary))) {
      form = as_predicate;
    }
  }

  /// 이 길은, 어려운 길을: a noun after its modifier.
  void settle_as_noun(std::size_t i) {
    WordForm& form = forms_[i];
    if (form.tail != Tail::adnominal || !modifies_noun(before(i)) ||
        precedes(i, Head::bound_noun)) {
      return;
    }
    const char32_t particle = word(i).back();
    if (particle == U'은' || particle == U'는') form = {{}, Tail::topic, word(i).size()};
    if (particle == U'을') form = {{}, Tail::object, word(i).size()};
  }

  /// -니 asks only at the end of a sentence: 생각해 보니 그랬다.
  void settle_inner_ending(std::size_t i) {
    const bool inner =
        i + 1 < forms_.size() && words_[i].marks_after.find(U'?') == std::u32string::npos;
    if (inner && forms_[i].tail == Tail::final && word(i).ends_with(U"니")) {
      forms_[i].tail = Tail::connective;
    }
  }

  std::vector<WordForm>& forms_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<WordForm> forms_of(const std::vector<Word>& words, const Lexicon& lexicon) {
  std::vector<WordForm> forms;
  forms.reserve(words.size());
  for (const Word& word : words) forms.push_back(form_of(word.reading, lexicon));
  Settling settling(forms, words, lexicon);
  for (std::size_t i = 0; i < forms.size(); ++i) settling.settle(i);
  return forms;
}

}  // namespace nangdok
