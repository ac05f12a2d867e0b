#include "voice/phoneme_inventory.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "voice/analysis/spoken.h"

namespace nangdok {
namespace {

using testing::syllables;

std::string written(std::string_view hangul) {
  return clause_mnemonics(PhonemeInventory::nangdok, syllables(hangul, 3));
}

struct Row {
  const char* pronunciation;
  const char* mnemonics;
};

class OwnInventory : public ::testing::TestWithParam<Row> {};

TEST_P(OwnInventory, WritesSyllablesInTheirPlace) {
  EXPECT_EQ(written(GetParam().pronunciation), GetParam().mnemonics);
}

INSTANTIATE_TEST_SUITE_P(LaxStopsAreVoicedInsideAPhrase, OwnInventory,
                         ::testing::Values(Row{"고기", "ko33gi33"}, Row{"두부", "tu33bu33"},
                                           Row{"감자", "ka33mmJa33"}, Row{"고 기", "ko33ki33"}));
INSTANTIATE_TEST_SUITE_P(TenseAndAspiratedStopsAreClosedBetweenVowels, OwnInventory,
                         ::testing::Values(Row{"까치", "k-a33Tchi33"}, Row{"아파", "a33Ppha33"},
                                           Row{"오빠", "o33Pp-a33"}));
INSTANTIATE_TEST_SUITE_P(ACodaAndATenseStopAreOneClosure, OwnInventory,
                         ::testing::Values(Row{"학꾜", "ha33Kk-jo33"}, Row{"입따", "i33Pt-a33"}));
INSTANTIATE_TEST_SUITE_P(HieutIsBreathyBetweenVoicedSounds, OwnInventory,
                         ::testing::Values(Row{"하나", "ha33na33"}, Row{"오후", "o33Hu33"}));
INSTANTIATE_TEST_SUITE_P(RieulIsATapOrALateral, OwnInventory,
                         ::testing::Values(Row{"나라", "na33*a33"}, Row{"달라", "ta33Lla33"},
                                           Row{"물", "mu33L"}));
INSTANTIATE_TEST_SUITE_P(GlidesStandBeforeTheirVowel, OwnInventory,
                         ::testing::Values(Row{"야", "ja33"}, Row{"워", "weo33"}, Row{"의", "ui33"},
                                           Row{"외", "we33"}));
INSTANTIATE_TEST_SUITE_P(CodasAreTheSevenThatArePronounced, OwnInventory,
                         ::testing::Values(Row{"밖", "pa33K"}, Row{"옷", "o33T"}, Row{"앞", "a33P"},
                                           Row{"값", "ka33P"}, Row{"삶", "sa33mm"}));

TEST(OwnInventoryTones, AreDigitsAfterTheVowelAndLengthsMarksBeforeIt) {
  auto clause = syllables("가");
  clause[0].tone = {2, 0, {}};
  clause[0].length = Length::final;
  EXPECT_EQ(clause_mnemonics(PhonemeInventory::nangdok, clause), "k''a20");
  clause[0].tone = {4, 7, 1};
  EXPECT_EQ(clause_mnemonics(PhonemeInventory::nangdok, clause), "k''a417");
  clause[0].tone = {9, 9, 1};  // Not among the turning tones.
  EXPECT_EQ(clause_mnemonics(PhonemeInventory::nangdok, clause), "k''a99");
  clause[0].tone = {-2, 12, {}};
  EXPECT_EQ(clause_mnemonics(PhonemeInventory::nangdok, clause), "k''a09");
}

TEST(StockInventory, KeepsPhrasesApartAndAsksAtARise) {
  auto clause = syllables("밥 먹어");
  EXPECT_EQ(clause_mnemonics(PhonemeInventory::espeak_ko, clause), "p,ap m'@k@");
  clause.back().tone = {3, 8, {}};
  EXPECT_EQ(clause_mnemonics(PhonemeInventory::espeak_ko, clause), "p,ap m'@k@?");
}

// A chunk of the engine's holds 40 syllables at most.
TEST(Chunks, AreCutWhereTheEngineWouldLoseThem) {
  std::string long_word;
  for (int i = 0; i < 75; ++i) long_word += "가";
  const std::string mnemonics = written(long_word);
  std::size_t longest = 0;
  std::size_t begin = 0;
  while (begin <= mnemonics.size()) {
    const std::size_t end = std::min(mnemonics.find(' ', begin), mnemonics.size());
    longest = std::max(
        longest,
        expected_phonemes(PhonemeInventory::nangdok, mnemonics.substr(begin, end - begin)).size());
    begin = end + 1;
  }
  EXPECT_LE(longest, 80u);  // Two sounds a syllable.
  EXPECT_EQ(expected_phonemes(PhonemeInventory::nangdok, mnemonics).size(), 150u);
}

TEST(ExpectedPhonemes, BelongToTheirSyllables) {
  const std::vector<ExpectedPhoneme> expected{{"n", 0}, {"a", 0}, {"n", 1},  {"eu", 1}, {"nn", 1},
                                              {"o", 2}, {"K", 2}, {"kh", 3}, {"j", 3},  {"eo", 3}};
  EXPECT_EQ(expected_phonemes(PhonemeInventory::nangdok, "na33neu33nno33Kkhjeo33"), expected);
}

TEST(ExpectedPhonemes, RefuseWhatTheEngineWouldDropWithoutAWord) {
  EXPECT_THROW(expected_phonemes(PhonemeInventory::nangdok, "na33xa33"), Error);
}

// Every syllable that can be written, in both inventories, after a vowel and after silence.
TEST(ExpectedPhonemes, ReadWhatIsWritten) {
  for (const PhonemeInventory inventory :
       {PhonemeInventory::nangdok, PhonemeInventory::espeak_ko}) {
    for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
      PlannedSyllable before = syllables("아").front();
      PlannedSyllable syllable = before;
      syllable.phrase_initial = false;
      syllable.sound = hangul::decompose(c);
      const std::vector<PlannedSyllable> clause{before, syllable, syllable};
      const auto sounds = expected_phonemes(inventory, clause_mnemonics(inventory, clause));
      ASSERT_EQ(sounds.back().syllable, 2u) << static_cast<std::uint32_t>(c);
    }
  }
}

}  // namespace
}  // namespace nangdok
