#include "korean/pronunciation/pronunciation.h"

#include <algorithm>
#include <span>
#include <string>

#include "korean/lexicon/lexicon.h"
#include "korean/lexicon/morphology.h"
#include "korean/pronunciation/homograph.h"
#include "korean/pronunciation/juncture.h"
#include "korean/pronunciation/lexical_junctures.h"
#include "korean/pronunciation/sound.h"
#include "korean/pronunciation/vowels.h"
#include "korean/pronunciation/word_junctures.h"

namespace nangdok {
namespace {

/// In the order in which one makes way for the next: what inserts or takes away a sound comes
/// before what assimilates it.
using Phenomenon = Article (*)(Juncture&);
constexpr Phenomenon before_linking[] = {insert_n, palatalize, aspirate, resolve_h};
constexpr Phenomenon among_consonants[] = {tensify, simplify_coda, nasalize, lateralize};

class SentencePronouncer {
 public:
  SentencePronouncer(Sentence& sentence, const Lexicon& lexicon)
      : sentence_(sentence), lexicon_(lexicon) {}

  void run() {
    gather();
    for (std::size_t i = 0; i < sounds_.size(); ++i) {
      if (i + 1 < sounds_.size() && sounds_[i + 1].join != Join::pause) {
        meet(sounds_[i], sounds_[i + 1], i + 1);
      } else {
        end_at_pause(sounds_[i], i);
      }
    }
    hand_out();
  }

 private:
  struct Place {
    std::size_t word;
    std::size_t syllable;
  };

  void gather() {
    std::size_t total = 0;
    for (const Word& word : sentence_.words) total += word.reading.size();
    sounds_.reserve(total);
    places_.reserve(total);
    AnalyzedWord before;
    std::size_t phrase = 0;
    for (std::size_t w = 0; w < sentence_.words.size(); ++w) {
      const std::u32string_view reading = sentence_.words[w].reading;
      if (reading.empty()) continue;
      AnalyzedWord current{reading, analyze_in_context(before, reading, w)};
      const std::size_t begin = sounds_.size();
      for (std::size_t s = 0; s < reading.size(); ++s) {
        Sound& sound = sounds_.emplace_back();
        sound.syllable = hangul::decompose(reading[s]);
        sound.written_onset = sound.syllable.onset;
        places_.push_back({w, s});
      }
      const std::span<Sound> its_sounds = std::span(sounds_).subspan(begin);
      mark_word(reading, current.analysis, lexicon_, its_sounds);
      mark_homograph(sentence_.words, w, its_sounds);
      mark_indirect_question(sentence_.words, w, its_sounds);
      if (ends_sentence(w)) mark_promise(current, sounds_.back());
      Sound& first = sounds_[begin];
      first.join = begin == 0 || breaks_before(w, phrase) ? Join::pause : Join::word;
      if (first.join == Join::word) {
        first.links_sonorant = false;
        mark_word_juncture(before, current, first);
      }
      use_given_pronunciation(sentence_.words[w], its_sounds);
      before = current;
    }
  }

  /// 신고 after an object is 신-고, not the noun; 신을 before a predicate is the noun, not 신-을.
  WordAnalysis analyze_in_context(const AnalyzedWord& before, std::u32string_view word,
                                  std::size_t w) const {
    WordAnalysis analysis = without_homograph(analyze_word(word, lexicon_), sentence_.words, w);
    if (analysis.bare_stem && means_to_know(sentence_.words, w)) {
      analysis.bare_stem = false;
      return analysis;
    }
    if (analysis.also_predicate && before.analysis.particle == Particle::object) {
      return analyze_predicate(word, lexicon_);
    }
    if (analysis.also_noun && word.back() == U'을' && analysis.stem == word.size() &&
        w + 1 < sentence_.words.size() && is_predicate(sentence_.words[w + 1].reading)) {
      analysis = {};
      analysis.word_class = WordClass::noun;
      analysis.particle = Particle::object;
      analysis.stem = word.size() - 1;
      analysis.known = true;
    }
    return analysis;
  }

  bool is_predicate(std::u32string_view word) const {
    const WordAnalysis analysis = analyze_word(word, lexicon_);
    return analysis.word_class == WordClass::verb || analysis.word_class == WordClass::adjective ||
           analysis.also_predicate;
  }

  bool ends_sentence(std::size_t w) const {
    return w + 1 == sentence_.words.size() ||
           sentence_.words[w].marks_after.find_first_of(U".!?…~") != std::u32string::npos;
  }

  /// True where word `w` does not join the one before it. `phrase` moves along with it.
  bool breaks_before(std::size_t w, std::size_t& phrase) const {
    const std::vector<AccentualPhrase>& phrases = sentence_.phrases;
    while (phrase < phrases.size() && phrases[phrase].end_word <= w) ++phrase;
    if (phrase >= phrases.size() || phrases[phrase].first_word != w || phrase == 0) return false;
    return phrases[phrase - 1].after != Boundary::accentual_phrase;
  }

  void use_given_pronunciation(const Word& word, std::span<Sound> sounds) const {
    for (const UserLexicon& lexicon : lexicon_.user_lexicons()) {
      for (const UserEntry& entry : lexicon.entries()) {
        if (!entry.pronunciation || entry.pronunciation->size() != entry.reading.size()) continue;
        if (entry.reading.empty() ||
            word.reading.compare(0, entry.reading.size(), entry.reading) != 0)
          continue;
        for (std::size_t i = 0; i < entry.reading.size(); ++i) {
          const hangul::Syllable given = hangul::decompose((*entry.pronunciation)[i]);
          const int written_coda = sounds[i].syllable.coda;
          sounds[i].syllable = given;
          sounds[i].given = true;
          // The last coda still joins the particle after it, if it was only made neutral.
          const bool last = i + 1 == entry.reading.size();
          if (last && neutral_coda(written_coda) == given.coda)
            sounds[i].syllable.coda = written_coda;
        }
        return;
      }
    }
  }

  void meet(Sound& left, Sound& right, std::size_t at) {
    if (left.given && right.given && right.join == Join::within) return;
    if (right.given && right.join == Join::within) return;
    Juncture juncture{left.syllable, right.syllable,  right.join,        right.stem_end,
                      right.tensing, right.inserts_n, right.keeps_nasal, right.links_sonorant};
    const bool linked_in = left.syllable.coda == hangul::NO_CODA;
    if (linked_in) {
      if (right.tensing != Tensing::by_rule) note(tensify(juncture), at);
      return;
    }
    for (const Phenomenon phenomenon : before_linking) note(phenomenon(juncture), at);
    if (const Article article = link(juncture); article != Article::none) {
      note(article, at);
      return;
    }
    for (const Phenomenon phenomenon : among_consonants) note(phenomenon(juncture), at);
  }

  void end_at_pause(Sound& sound, std::size_t at) {
    const int coda = neutral_coda(sound.syllable.coda);
    if (coda == sound.syllable.coda) return;
    sound.syllable.coda = coda;
    note(Article::coda_8, at);
  }

  void note(Article article, std::size_t at) {
    if (article == Article::none) return;
    sentence_.rules.push_back(
        {std::string(name_of(article)), places_[at].word, places_[at].syllable});
  }

  void hand_out() {
    for (Word& word : sentence_.words) word.pronunciation.assign(word.reading.size(), U' ');
    for (std::size_t i = 0; i < sounds_.size(); ++i) {
      Sound& sound = sounds_[i];
      if (!sound.given) note(adjust_vowel(sound.syllable, sound.written_onset), i);
      sentence_.words[places_[i].word].pronunciation[places_[i].syllable] =
          hangul::compose(sound.syllable);
    }
  }

  Sentence& sentence_;
  const Lexicon& lexicon_;
  Sounds sounds_;
  std::vector<Place> places_;
};

}  // namespace

void pronounce(Sentence& sentence, const Lexicon& lexicon) {
  sentence.rules.clear();
  SentencePronouncer(sentence, lexicon).run();
}

}  // namespace nangdok
