#include "narration/clause_builder.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>

#include "narration/pause_plan.h"
#include "voice/phoneme_inventory.h"

namespace nangdok {
namespace {

/// Syllables spoken without a pause, with the pause after them.
struct Stretch {
  std::vector<MelodySyllable> syllables;
  bool second_register = false;
  std::chrono::milliseconds pause_after{0};
};

std::vector<Stretch> stretches_of(const MelodyPlan& plan, const Pauses& pauses) {
  std::vector<Stretch> stretches;
  Stretch stretch;
  for (const MelodyPhrase& phrase : plan.phrases) {
    stretch.second_register = phrase.second_register;
    stretch.syllables.insert(stretch.syllables.end(), phrase.syllables.begin(),
                             phrase.syllables.end());
    if (phrase.after == Boundary::accentual_phrase) continue;
    stretch.pause_after = pause_after(phrase.after, pauses);
    if (!stretch.syllables.empty()) stretches.push_back(std::move(stretch));
    stretch = {};
  }
  if (!stretch.syllables.empty()) stretches.push_back(std::move(stretch));
  return stretches;
}

std::string mnemonics_of(const Stretch& stretch, PhonemeInventory inventory) {
  std::vector<PlannedSyllable> planned;
  planned.reserve(stretch.syllables.size());
  for (const MelodySyllable& syllable : stretch.syllables) planned.push_back(syllable.planned);
  return clause_mnemonics(inventory, planned);
}

/// How good a place to cut before syllable `i` is: a phrase begins there, or a word, or neither.
int cut_rank(const Stretch& stretch, std::size_t i) {
  if (stretch.syllables[i].planned.phrase_initial) return 0;
  return stretch.syllables[i].word != stretch.syllables[i - 1].word ? 1 : 2;
}

/// The best place nearest the middle, among the middle half.
std::size_t cut_place(const Stretch& stretch) {
  const std::size_t size = stretch.syllables.size();
  std::size_t best = size / 2;
  for (std::size_t i = size / 4 + 1; i < size - size / 4; ++i) {
    const int rank = cut_rank(stretch, i);
    const int best_rank = cut_rank(stretch, best);
    const auto distance = [size](std::size_t place) {
      return std::abs(static_cast<long>(2 * place) - static_cast<long>(size));
    };
    if (rank < best_rank || (rank == best_rank && distance(i) < distance(best))) best = i;
  }
  return best;
}

std::vector<ClauseWord> words_of(const Sentence& sentence, std::size_t sentence_index,
                                 const Stretch& stretch) {
  std::vector<ClauseWord> words;
  for (std::size_t i = 0; i < stretch.syllables.size(); ++i) {
    const TextSpan source = sentence.words[stretch.syllables[i].word].source;
    // Words read from one token (십일만 명 from 11만명) share its span.
    if (words.empty() || source.begin >= words.back().source.end) {
      words.push_back({source, sentence_index, i, i});
    }
    words.back().source.end = std::max(words.back().source.end, source.end);
    words.back().end_syllable = i + 1;
  }
  return words;
}

class ClauseBuilder {
 public:
  ClauseBuilder(const Sentence& sentence, std::size_t sentence_index, const ClauseManner& manner,
                const Voice& voice)
      : sentence_(sentence), sentence_index_(sentence_index), manner_(manner), voice_(voice) {}

  std::vector<Clause> build(const MelodyPlan& plan) {
    for (Stretch& stretch : stretches_of(plan, voice_.pauses)) add(std::move(stretch));
    return std::move(clauses_);
  }

 private:
  void add(Stretch stretch) {
    const std::size_t size = stretch.syllables.size();
    std::string phonemes;
    if (size <= max_clause_syllables) phonemes = mnemonics_of(stretch, voice_.inventory);
    if (size > 1 && (size > max_clause_syllables || phonemes.size() >= max_clause_bytes)) {
      const std::size_t cut = cut_place(stretch);
      Stretch rest = stretch;
      rest.syllables.erase(rest.syllables.begin(),
                           rest.syllables.begin() + static_cast<std::ptrdiff_t>(cut));
      stretch.pause_after = cut_rank(stretch, cut) == 0 ? voice_.pauses.intonation_phrase
                                                        : std::chrono::milliseconds{0};
      stretch.syllables.resize(cut);
      add(std::move(stretch));
      add(std::move(rest));
      return;
    }
    const RoleManner& manner = stretch.second_register ? manner_.quotation : manner_.role;
    Clause& clause = clauses_.emplace_back();
    clause.words = words_of(sentence_, sentence_index_, stretch);
    clause.phonemes = std::move(phonemes);
    clause.syllables = size;
    clause.speed = manner.speed * manner_.user_speed;
    clause.gain = manner.gain;
    clause.pause_after = at_speed(stretch.pause_after, manner_.user_speed);
  }

  const Sentence& sentence_;
  std::size_t sentence_index_;
  const ClauseManner& manner_;
  const Voice& voice_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> build_clauses(const Sentence& sentence, std::size_t sentence_index,
                                  const MelodyPlan& plan, const ClauseManner& manner,
                                  const Voice& voice) {
  return ClauseBuilder(sentence, sentence_index, manner, voice).build(plan);
}

}  // namespace nangdok
