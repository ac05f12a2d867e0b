#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "narration/melody.h"
#include "spoken_sentence.h"
#include "voice/analysis/pitch.h"
#include "voice/analysis/spoken.h"

namespace nangdok {
namespace {

using testing::spoken_sentence;

/// A voice, its level 0 and the distance of levels, as `voices/korean/tones.toml` has them.
struct Scale {
  const char* voice;
  double level_zero_hz;
};
constexpr double semitones_per_level = 1.1;

/// The planned level at a share of the syllable's voiced part.
double level_at(const Tone& tone, double share) {
  if (!tone.turn) return tone.start + share * (tone.end - tone.start);
  if (share < 0.5) return tone.start + 2 * share * (*tone.turn - tone.start);
  return *tone.turn + (2 * share - 1) * (tone.end - *tone.turn);
}

bool is_vowel(std::string_view mnemonic) {
  constexpr std::array<std::string_view, 9> vowels{"a", "ae", "eo", "e", "o", "u", "eu", "ui", "i"};
  return std::find(vowels.begin(), vowels.end(), mnemonic) != vowels.end();
}

/// Squared distances in semitones between the pitch of a spoken clause and its plan, at three
/// moments of each vowel.
struct Deviation {
  double squares = 0;
  int moments = 0;
  int harmonics = 0;  ///< Moments where autocorrelation took a harmonic for the fundamental.
  [[nodiscard]] double semitones() const { return std::sqrt(squares / std::max(moments, 1)); }
};

void measure(testing::Speaker& speaker, double level_zero_hz,
             const std::vector<PlannedSyllable>& clause, Deviation& deviation) {
  const auto expected = expected_phonemes(PhonemeInventory::nangdok,
                                          clause_mnemonics(PhonemeInventory::nangdok, clause));
  const testing::Spoken spoken = speaker.speak(clause);
  std::size_t next = 0;
  for (std::size_t i = 0; i < spoken.phonemes.size() && next < expected.size(); ++i) {
    if (spoken.phonemes[i].mnemonic != expected[next].mnemonic) continue;
    const std::size_t syllable = expected[next++].syllable;
    if (!is_vowel(spoken.phonemes[i].mnemonic)) continue;
    const testing::Stretch vowel = spoken.stretch(i);
    for (const double share : {0.3, 0.5, 0.7}) {
      const auto pitch = testing::pitch_at(spoken.sound, vowel.begin + share * vowel.length());
      if (!pitch) continue;
      const double planned = semitones_per_level * level_at(clause[syllable].tone, share);
      const double measured = 12 * std::log2(pitch->hz / level_zero_hz);
      if (std::abs(measured - planned) > 9) {
        ++deviation.harmonics;
        continue;
      }
      deviation.squares += (measured - planned) * (measured - planned);
      ++deviation.moments;
    }
  }
}

/// The clauses of a sentence as they are sung: from pause to pause.
std::vector<std::vector<PlannedSyllable>> clauses_of(const MelodyPlan& plan) {
  std::vector<std::vector<PlannedSyllable>> clauses(1);
  for (const MelodyPhrase& phrase : plan.phrases) {
    for (const MelodySyllable& syllable : phrase.syllables) {
      clauses.back().push_back(syllable.planned);
    }
    if (phrase.after != Boundary::accentual_phrase) clauses.emplace_back();
  }
  clauses.pop_back();
  return clauses;
}

class PlannedPitch : public ::testing::TestWithParam<Scale> {};

INSTANTIATE_TEST_SUITE_P(Voices, PlannedPitch,
                         ::testing::Values(Scale{"nangdok", 92}, Scale{"nangdok-female", 166}),
                         [](const auto& tested) {
                           return std::string(tested.index == 0 ? "male" : "female");
                         });

TEST_P(PlannedPitch, IsHeardWithinHalfASemitone) {
  testing::Speaker speaker(GetParam().voice);
  struct Row {
    const char* phrases;
    SentenceType type;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"어머니는 | 아이에게 || 나물을 | 먹이려 | 한다.", SentenceType::statement},
           {"누나가 | 마음을 | 놓아 주었다.", SentenceType::statement},
           {"바다가 | 보이나요?", SentenceType::yes_no_question},
           {"언제 | 여기로 | 오나요?", SentenceType::wh_question},
           {"나무가 | 이렇게 | 많구나!", SentenceType::exclamation},
           {"배 , 감 , 대추를 | 담아라.", SentenceType::command}}) {
    Deviation deviation;
    for (const auto& clause : clauses_of(plan_melody(spoken_sentence(row.phrases, row.type), {}))) {
      measure(speaker, GetParam().level_zero_hz, clause, deviation);
    }
    EXPECT_GT(deviation.moments, 15) << row.phrases;
    EXPECT_LE(deviation.harmonics, 1) << row.phrases;
    EXPECT_LT(deviation.semitones(), 0.5) << row.phrases;
  }
}

}  // namespace
}  // namespace nangdok
