#include "korean/phrasing/word_settling.h"

#include <algorithm>
#include <array>

#include "korean/phrasing/auxiliary_verb.h"
#include "korean/phrasing/closed_words.h"

namespace nangdok {
namespace {

using std::u32string_view;

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

void settle_forms(std::vector<WordForm>& forms, const std::vector<Word>& words,
                  const Lexicon& lexicon) {
  Settling settling(forms, words, lexicon);
  for (std::size_t i = 0; i < forms.size(); ++i) settling.settle(i);
}

}  // namespace nangdok
