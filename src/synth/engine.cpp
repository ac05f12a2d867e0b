#include "synth/engine.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.h"
#include "synth/speech_library.h"
#include "synth/time_stretch.h"
#include "voice/phoneme_inventory.h"

namespace nangdok {
namespace {

std::string sentence_of(const Take& take, const Clause& clause) {
  if (clause.words.empty()) return clause.phonemes;
  const std::size_t index = clause.words.front().sentence;
  return index < take.sentences.size() ? take.sentences[index].text : clause.phonemes;
}

// A last `?` stands outside the mnemonics and asks for the question tune.
std::string engine_text(PhonemeInventory inventory, const std::string& phonemes) {
  const bool asks = inventory == PhonemeInventory::espeak_ko && phonemes.ends_with('?');
  return "[[" + phonemes.substr(0, phonemes.size() - (asks ? 1 : 0)) + "]]" + (asks ? "?" : "");
}

bool is_pause(const SpokenPhoneme& phoneme) {
  return phoneme.mnemonic.empty() || phoneme.mnemonic[0] == '_' || phoneme.mnemonic[0] == '|';
}

// The first sample of each syllable. Throws when a sound of the clause was not spoken. The engine's
// own table plays some sounds twice and puts others between (a palatal off-glide): there more may
// be heard than was asked.
std::vector<Samples> syllable_begins(PhonemeInventory inventory, const std::string& mnemonics,
                                     const std::vector<SpokenPhoneme>& spoken) {
  const std::vector<ExpectedPhoneme> expected = expected_phonemes(inventory, mnemonics);
  std::vector<Samples> begins;
  std::size_t next = 0;
  for (const SpokenPhoneme& phoneme : spoken) {
    if (is_pause(phoneme)) continue;
    if (next == expected.size() || phoneme.mnemonic != expected[next].mnemonic) {
      if (inventory == PhonemeInventory::espeak_ko) continue;
      throw Error("the engine spoke `" + phoneme.mnemonic + "` where `" +
                  (next < expected.size() ? expected[next].mnemonic : "nothing") + "` was asked");
    }
    if (expected[next].syllable == begins.size())
      begins.push_back(static_cast<Samples>(phoneme.sample));
    ++next;
  }
  if (next < expected.size())
    throw Error("the engine left out `" + expected[next].mnemonic + "`, sound " +
                std::to_string(next + 1) + " of " + std::to_string(expected.size()));
  return begins;
}

struct SpokenClause {
  std::vector<std::int16_t> samples;
  std::vector<Samples> syllables;  // First sample of each.
};

}  // namespace

struct Engine::State {
  explicit State(const Voice& v) : voice(v), library(v) {}

  SpokenClause speak(const Clause& clause) {
    const double wanted = voice.words_per_minute * clause.speed;
    const int rate = std::clamp(static_cast<int>(std::lround(wanted)), slowest_words_per_minute,
                                fastest_words_per_minute);
    Utterance utterance = library.speak(engine_text(voice.inventory, clause.phonemes), rate);
    SpokenClause spoken;
    spoken.syllables = syllable_begins(voice.inventory, clause.phonemes, utterance.phonemes);
    if (spoken.syllables.size() != clause.syllables)
      throw Error("the engine spoke " + std::to_string(spoken.syllables.size()) +
                  " syllables where " + std::to_string(clause.syllables) + " were asked");
    const bool engine_alone = std::abs(wanted - rate) <= 0.5;
    const double before = static_cast<double>(utterance.samples.size());
    spoken.samples = stretched(std::move(utterance.samples), engine_alone ? 1.0 : wanted / rate);
    const double ratio = static_cast<double>(spoken.samples.size()) / before;
    for (Samples& begin : spoken.syllables)
      begin = static_cast<Samples>(std::floor(static_cast<double>(begin) * ratio));
    spoken.syllables.front() = 0;
    return spoken;
  }

  Voice voice;
  SpeechLibrary library;
};

Engine::Engine(const Voice& voice) : state_(std::make_unique<State>(voice)) {}
Engine::~Engine() = default;

Clip Engine::speak(const Take& take) {
  Clip clip;
  for (const Clause& clause : take.clauses) {
    if (clause.syllables == 0) continue;
    SpokenClause spoken;
    try {
      spoken = state_->speak(clause);
    } catch (const Error& problem) {
      throw Error(problem.problem(), sentence_of(take, clause),
                  "take the sentence apart or change its wording, and report it");
    }
    const auto begin = static_cast<Samples>(clip.samples.size());
    clip.samples.insert(clip.samples.end(), spoken.samples.begin(), spoken.samples.end());
    const auto end = static_cast<Samples>(clip.samples.size());
    clip.clauses.push_back({begin, end});
    for (const ClauseWord& word : clause.words)
      clip.words.push_back(
          {word.source, word.sentence, begin + spoken.syllables.at(word.first_syllable),
           word.end_syllable < spoken.syllables.size() ? begin + spoken.syllables[word.end_syllable]
                                                       : end});
    if (&clause != &take.clauses.back())
      clip.samples.resize(clip.samples.size() +
                          static_cast<std::size_t>(to_samples(clause.pause_after, engine_rate)));
  }
  for (std::size_t i = 0; i < take.sentences.size(); ++i) {
    SentenceMark mark;
    bool found = false;
    for (const WordMark& word : clip.words) {
      if (word.sentence != i) continue;
      if (!found) mark.begin = word.begin;
      mark.end = word.end;
      found = true;
    }
    if (!found) throw Error("a sentence has no word to speak", take.sentences[i].text);
    clip.sentences.push_back(mark);
  }
  return clip;
}

}  // namespace nangdok
