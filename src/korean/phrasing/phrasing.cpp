#include "korean/phrasing/phrasing.h"

#include "korean/phrasing/break_cost.h"
#include "korean/phrasing/phrase_grouping.h"
#include "korean/phrasing/phrase_marks.h"
#include "korean/phrasing/sentence_type.h"
#include "korean/phrasing/word_form.h"

namespace nangdok {
namespace {

/// What the words of a sentence say about the gaps between them.
struct Gaps {
  std::vector<std::size_t> syllables;  ///< One a word.
  std::vector<GapCost> costs;          ///< One a word, of the gap after it.
  std::vector<bool> must_break;        ///< A mark parts the words.
};

Gaps gaps_of(const Sentence& sentence, const std::vector<WordForm>& forms,
             const PhraseMarks& marks) {
  const std::size_t count = sentence.words.size();
  Gaps gaps;
  gaps.costs.resize(count);
  gaps.must_break.resize(count, false);
  for (std::size_t i = 0; i < count; ++i) {
    gaps.syllables.push_back(forms[i].syllables);
    if (i + 1 == count) break;
    gaps.costs[i] = gap_cost(sentence.words[i], forms[i], sentence.words[i + 1], forms[i + 1]);
    gaps.must_break[i] =
        marks.after[i].boundary.has_value() || marks.quoted[i] != marks.quoted[i + 1];
  }
  return gaps;
}

/// What follows the question word of a wh-question joins its phrase (Jun and Oh 1996): 언제 와요?
void join_after_interrogative(const Sentence& sentence, Gaps& gaps) {
  bool asked = false;
  for (std::size_t i = 0; i + 1 < sentence.words.size(); ++i) {
    asked = asked || is_interrogative(sentence.words[i].reading);
    if (!asked) continue;
    gaps.costs[i].accentual_break += 18;
    gaps.costs[i].accentual_join = 0;
    gaps.costs[i].intonation_break += 30;
  }
}

std::vector<AccentualPhrase> accentual_phrases(const Gaps& gaps, const PhraseMarks& marks) {
  std::vector<AccentualPhrase> phrases;
  std::size_t first = 0;
  for (const std::size_t end : accentual_phrase_ends(gaps.syllables, gaps.costs, gaps.must_break)) {
    const Boundary after = marks.after[end - 1].boundary.value_or(Boundary::accentual_phrase);
    phrases.push_back({first, end, after, marks.quoted[first]});
    first = end;
  }
  return phrases;
}

/// Turns the best accentual boundaries into intonation boundaries where the marks leave too long a
/// stretch.
void break_intonation_phrases(std::vector<AccentualPhrase>& phrases, const Gaps& gaps) {
  std::vector<std::size_t> syllables;
  std::vector<int> costs;
  std::vector<bool> must_break;
  for (const AccentualPhrase& phrase : phrases) {
    std::size_t total = 0;
    for (std::size_t word = phrase.first_word; word < phrase.end_word; ++word) {
      total += gaps.syllables[word];
    }
    syllables.push_back(total);
    costs.push_back(gaps.costs[phrase.end_word - 1].intonation_break);
    must_break.push_back(phrase.after != Boundary::accentual_phrase);
  }
  for (const std::size_t end : intonation_phrase_ends(syllables, costs, must_break)) {
    Boundary& after = phrases[end - 1].after;
    if (after == Boundary::accentual_phrase) after = Boundary::intonation_phrase;
  }
}

}  // namespace

void phrase(Sentence& sentence, const Lexicon& lexicon) {
  const std::vector<WordForm> forms = forms_of(sentence.words, lexicon);
  sentence.type = sentence_type(sentence, forms);
  sentence.phrases.clear();
  if (sentence.words.empty()) return;
  const PhraseMarks marks = read_marks(sentence, forms);
  Gaps gaps = gaps_of(sentence, forms, marks);
  if (sentence.type == SentenceType::wh_question) join_after_interrogative(sentence, gaps);
  sentence.phrases = accentual_phrases(gaps, marks);
  break_intonation_phrases(sentence.phrases, gaps);
}

}  // namespace nangdok
