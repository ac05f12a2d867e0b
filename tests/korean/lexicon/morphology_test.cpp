#include "korean/lexicon/morphology.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "korean/lexicon/lexicon.h"

namespace nangdok {
namespace {

struct Row {
  std::u32string_view word;
  WordClass word_class;
  std::size_t stem;
  Particle particle = Particle::none;
  Ending ending = Ending::none;
  bool copula = false;
};

void expect_analyses(const std::vector<Row>& rows) {
  const Lexicon lexicon;
  for (const Row& row : rows) {
    const WordAnalysis analysis = analyze_word(row.word, lexicon);
    const std::string word = to_utf8(row.word);
    EXPECT_EQ(analysis.word_class, row.word_class) << word;
    EXPECT_EQ(analysis.stem, row.stem) << word;
    EXPECT_EQ(analysis.particle, row.particle) << word;
    EXPECT_EQ(analysis.ending, row.ending) << word;
    EXPECT_EQ(analysis.copula, row.copula) << word;
  }
}

}  // namespace

TEST(Morphology, NounsAndParticles) {
  expect_analyses({{U"학교에서", WordClass::noun, 2, Particle::adverbial},
                   {U"사과도", WordClass::noun, 2, Particle::auxiliary},
                   {U"사람의", WordClass::noun, 2, Particle::genitive},
                   {U"우리를", WordClass::pronoun, 2, Particle::object}});
}

TEST(Morphology, Copula) {
  expect_analyses(
      {{U"학생입니다", WordClass::noun, 2, Particle::none, Ending::statement, true},
       {U"의사였던", WordClass::noun, 2, Particle::none, Ending::adnominal_past, true}});
}

TEST(Morphology, Predicates) {
  expect_analyses({{U"먹고", WordClass::verb, 1, Particle::none, Ending::connective},
                   {U"도와서", WordClass::verb, 2, Particle::none, Ending::connective},
                   {U"들으면", WordClass::verb, 2, Particle::none, Ending::connective},
                   {U"예쁜", WordClass::adjective, 2, Particle::none, Ending::adnominal_past}});
}

TEST(Morphology, EndingThatBeginsInsideTheStem) {
  const Lexicon lexicon;
  EXPECT_TRUE(analyze_word(U"했다", lexicon).merged);
  EXPECT_FALSE(analyze_word(U"먹다", lexicon).merged);
  EXPECT_TRUE(analyze_word(U"먹다", lexicon).bare_stem);
}

TEST(Morphology, StemsAgainstNouns) {
  const Lexicon lexicon;
  EXPECT_TRUE(analyze_word(U"신고", lexicon).also_predicate);
  EXPECT_EQ(analyze_predicate(U"신고", lexicon).word_class, WordClass::verb);
  EXPECT_EQ(analyze_predicate(U"사람", lexicon).word_class, WordClass::unknown);
}

TEST(Morphology, UnknownWordsAreNouns) {
  const Lexicon lexicon;
  const WordAnalysis analysis = analyze_word(U"뾰롱에서", lexicon);
  EXPECT_EQ(analysis.word_class, WordClass::noun);
  EXPECT_EQ(analysis.stem, 2U);
  EXPECT_FALSE(analysis.known);
}

}  // namespace nangdok
