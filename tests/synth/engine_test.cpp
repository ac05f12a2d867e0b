#include "synth/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "base/error.h"
#include "voice/analysis/pitch.h"
#include "voice/analysis/spoken.h"
#include "voice/phoneme_inventory.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::syllables;

// A process opens the engine once.
Engine& engine() {
  static Engine only(load_voice(default_voice_name));
  return only;
}

Clause clause_of(std::string_view hangul, double speed = 1, std::chrono::milliseconds pause = 0ms) {
  const std::vector<PlannedSyllable> planned = syllables(hangul);
  Clause clause;
  clause.phonemes = clause_mnemonics(PhonemeInventory::nangdok, planned);
  clause.syllables = planned.size();
  clause.words.push_back({{0, planned.size()}, 0, 0, planned.size()});
  clause.speed = speed;
  clause.pause_after = pause;
  return clause;
}

Take take_of(std::vector<Clause> clauses) {
  Take take;
  take.sentences.push_back({"한 문장.", {0, 5}});
  take.clauses = std::move(clauses);
  return take;
}

TEST(Engine, SpeaksClausesAndPutsPausesBetweenThemToTheSample) {
  const Clip first = engine().speak(take_of({clause_of("바람이")}));
  const Clip second = engine().speak(take_of({clause_of("분다")}));
  const Clip both =
      engine().speak(take_of({clause_of("바람이", 1, 137ms), clause_of("분다", 1, 500ms)}));
  std::vector<std::int16_t> expected = first.samples;
  expected.resize(expected.size() + 3021);  // 0.137 s at 22 050 Hz; the last pause is dropped.
  expected.insert(expected.end(), second.samples.begin(), second.samples.end());
  EXPECT_EQ(both.samples, expected);
  ASSERT_EQ(both.clauses.size(), 2u);
  EXPECT_EQ(both.clauses[0].end, static_cast<Samples>(first.samples.size()));
  EXPECT_EQ(both.clauses[1].begin, both.clauses[0].end + 3021);
}

TEST(Engine, LeavesNoSilenceAtTheEndsOfAClause) {
  for (const char* words : {"사과", "가을", "밥", "나무", "의사"}) {
    const Clip clip = engine().speak(take_of({clause_of(words)}));
    EXPECT_NE(clip.samples.front(), 0) << words;
    EXPECT_NE(clip.samples.back(), 0) << words;
  }
}

TEST(Engine, MarksWordsAndSentencesWhereTheySound) {
  Clause clause = clause_of("나무 소리");
  clause.words = {{{0, 2}, 0, 0, 2}, {{3, 5}, 1, 2, 4}};
  Take take = take_of({clause});
  take.sentences.push_back({"소리", {3, 5}});
  const Clip clip = engine().speak(take);
  ASSERT_EQ(clip.words.size(), 2u);
  EXPECT_EQ(clip.words[0].begin, 0);
  EXPECT_EQ(clip.words[0].end, clip.words[1].begin);
  EXPECT_EQ(clip.words[1].end, static_cast<Samples>(clip.samples.size()));
  ASSERT_EQ(clip.sentences.size(), 2u);
  EXPECT_EQ(clip.sentences[1].begin, clip.words[1].begin);
  // ㅅ is noise, with no period: the 20 ms before the mark still belong to the vowel ㅜ.
  testing::Sound sound;
  for (const std::int16_t sample : clip.samples) sound.push_back(sample / 32768.0);
  const double border = static_cast<double>(clip.words[1].begin) / testing::sound_rate;
  EXPECT_TRUE(testing::pitch_at(sound, border - 0.03, 0.02).has_value());
  EXPECT_FALSE(testing::pitch_at(sound, border + 0.03, 0.02).has_value());
}

// eSpeak NG left to itself gives other samples at each repetition: flutter, noise and pauses go on
// from where the last text left them. NANGDOK_LONG_TESTS makes it ten thousand clauses.
TEST(Engine, GivesTheSameSamplesWhateverCameBefore) {
  std::vector<Take> takes;
  for (const char* words : {"나는 오늘 학교에 갇따", "싸리빧 쏙 꼳", "카드를 차자 드려써요",
                            "안녕하세요", "천천히 하나씩", "의자 위에 강아지", "팔꿈치", "아"})
    for (const double speed : {0.7, 1.0, 1.2, 1.9})
      takes.push_back(take_of({clause_of(words, speed)}));
  std::vector<std::vector<std::int16_t>> first;
  first.reserve(takes.size());
  for (const Take& take : takes) first.push_back(engine().speak(take).samples);
  std::mt19937 shuffle(7);
  std::vector<std::size_t> order(takes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const int rounds = std::getenv("NANGDOK_LONG_TESTS") != nullptr ? 313 : 12;
  for (int round = 0; round < rounds; ++round) {
    std::shuffle(order.begin(), order.end(), shuffle);
    for (const std::size_t i : order)
      ASSERT_EQ(engine().speak(takes[i]).samples, first[i]) << takes[i].clauses[0].phonemes;
  }
}

TEST(Engine, KeepsThePitchAtEverySpeed) {
  const auto spoken = [](double speed) {
    testing::Sound sound;
    const Clip clip =
        engine().speak(take_of({clause_of("나무나무나무나무나무나무나무나무", speed)}));
    for (const std::int16_t sample : clip.samples) sound.push_back(sample / 32768.0);
    return sound;
  };
  const double plain = static_cast<double>(spoken(1).size());
  for (const double speed : {0.5, 0.65, 0.9, 1.1, 1.5, 2.0, 3.0}) {
    const testing::Sound sound = spoken(speed);
    // The engine's own range keeps its proportion within 3 %; where sonic takes over it works in
    // whole periods.
    EXPECT_NEAR(plain / static_cast<double>(sound.size()), speed, speed * 0.05);
    const double middle = static_cast<double>(sound.size()) / testing::sound_rate / 2;
    double sum = 0;
    int count = 0;
    for (double t = middle - 0.1; t < middle + 0.1; t += 0.01)
      if (const auto found = testing::pitch_at(sound, t)) {
        sum += found->hz;
        ++count;
      }
    ASSERT_GT(count, 5) << speed;
    EXPECT_NEAR(sum / count, 92 * std::exp2(4.4 / 12), 4) << speed;  // Level 4.
  }
}

// A clause as long as one call may be; a sentence of 2,000 syllables is 25 of them.
TEST(Engine, SpeaksTheLongestClausesToTheirEnd) {
  std::string words;
  for (int i = 0; i < 16; ++i) words += "하늘이맑 ";
  const Clause clause = clause_of(words);
  ASSERT_EQ(clause.syllables, 64u);
  ASSERT_LT(clause.phonemes.size(), max_clause_bytes);
  const Clip clip = engine().speak(take_of(std::vector<Clause>(32, clause)));
  EXPECT_EQ(clip.clauses.size(), 32u);
  EXPECT_GT(clip.samples.size(), 2'000u * 22'050u / 10u);
}

// One unspaced word of 80 syllables is silence to the engine: chunks keep it spoken.
TEST(Engine, SpeaksAWordOfEightySyllables) {
  std::string word;
  for (int i = 0; i < 80; ++i) word += "가";
  const Clip clip = engine().speak(take_of({clause_of(word)}));
  EXPECT_GT(clip.samples.size(), 80u * 22'050u / 12u);
}

TEST(Engine, ThrowsWithTheSentenceWhenASoundIsLeftOut) {
  Take take = take_of({clause_of("나무")});
  take.clauses[0].syllables = 3;
  try {
    engine().speak(take);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "한 문장.");
  }
  take = take_of({clause_of("나무")});
  take.clauses[0].phonemes = "na33@@33";
  EXPECT_THROW(engine().speak(take), Error);
}

// Full scale would engage a gain control that leaks into what follows.
TEST(Engine, NeverComesNearFullScale) {
  int highest = 0;
  for (const char* onset : {"아", "카", "타", "싸", "짜", "하", "마", "라"}) {
    const auto first = syllables(onset).front().sound;
    for (int nucleus = 0; nucleus <= hangul::I; ++nucleus) {
      auto clause = syllables("아아아", 9);
      for (PlannedSyllable& syllable : clause) syllable.sound = {first.onset, nucleus, hangul::C_N};
      Clause spoken = clause_of("아아아");
      spoken.phonemes = clause_mnemonics(PhonemeInventory::nangdok, clause);
      for (const std::int16_t sample : engine().speak(take_of({spoken})).samples)
        highest = std::max(highest, std::abs(static_cast<int>(sample)));
    }
  }
  EXPECT_LT(highest, 18'000);
  EXPECT_GT(highest, 9'000);
}

// Every onset, nucleus and pronounced coda, after a vowel; throws when a sound is left out.
void speak_every_syllable(Engine& with, PhonemeInventory inventory) {
  for (int onset = 0; onset < 19; ++onset)
    for (int nucleus = 0; nucleus < 21; ++nucleus) {
      std::vector<PlannedSyllable> planned = syllables("아");
      for (const int coda : {0, 1, 4, 7, 8, 16, 17, 21})
        planned.push_back({{onset, nucleus, coda}, {4, 4, {}}, Length::plain, false});
      Clause clause = clause_of("아");
      clause.phonemes = clause_mnemonics(inventory, planned);
      clause.syllables = planned.size();
      with.speak(take_of({clause}));
    }
}

TEST(Engine, SpeaksEverySyllable) {
  EXPECT_NO_THROW(speak_every_syllable(engine(), PhonemeInventory::nangdok));
}

// In processes of their own, which may open the engine again.
class EngineStart : public ::testing::Test {
 protected:
  EngineStart() { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
};

// The library cuts a path at 160 bytes and falls back on the system's data.
TEST_F(EngineStart, TakesDataFromAFolderOfAnyDepth) {
  const fs::path deep =
      fs::path(::testing::TempDir()) / std::string(120, 'd') / std::string(120, 'e');
  EXPECT_EXIT(
      {
        Voice voice = load_voice(default_voice_name);
        fs::create_directories(deep);
        fs::copy(voice.data_folder, deep,
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        voice.data_folder = deep;
        Engine opened(voice);
        std::exit(opened.speak(take_of({clause_of("나무")})).samples.empty() ? 1 : 0);
      },
      ::testing::ExitedWithCode(0), "");
  fs::remove_all(deep.parent_path());
}

TEST_F(EngineStart, RefusesDataThatAreMissing) {
  EXPECT_EXIT(
      {
        Voice voice = load_voice(default_voice_name);
        voice.data_folder = fs::path(::testing::TempDir()) / "nothing-here";
        try {
          Engine opened(voice);
        } catch (const Error& error) {
          std::exit(std::string(error.what()).find("nothing-here") == std::string::npos ? 1 : 0);
        }
        std::exit(2);
      },
      ::testing::ExitedWithCode(0), "");
}

TEST_F(EngineStart, SpeaksWithTheSystemsKoreanVoice) {
  EXPECT_EXIT(
      {
        Engine opened(load_voice("espeak-ko"));
        Clause clause = clause_of("나무");
        std::vector<std::vector<std::int16_t>> said;
        for (const char* words : {"나는 오늘 학꾜에 갇따", "물 쏙 꼳", "나는 오늘 학꾜에 갇따"}) {
          const auto planned = syllables(words);
          clause.phonemes = clause_mnemonics(PhonemeInventory::espeak_ko, planned);
          clause.syllables = planned.size();
          clause.words[0].end_syllable = planned.size();
          said.push_back(opened.speak(take_of({clause})).samples);
        }
        speak_every_syllable(opened, PhonemeInventory::espeak_ko);
        std::exit(said[0] == said[2] && !said[1].empty() ? 0 : 1);
      },
      ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace nangdok
