#include "korean/phrasing/word_form.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "korean/lexicon/lexicon.h"
#include "korean/phrasing/auxiliary_verb.h"
#include "spaced_sentence.h"

namespace nangdok {
namespace {

using testing::spaced_sentence;

struct Row {
  const char* text;
  std::size_t word;
  Head head;
  Tail tail;
};

void expect_forms(std::initializer_list<Row> rows) {
  const Lexicon lexicon;
  for (const Row& row : rows) {
    const Sentence sentence = spaced_sentence(row.text);
    const WordForm form = forms_of(sentence.words, lexicon).at(row.word);
    EXPECT_EQ(form.head, row.head) << row.text << ", word " << row.word;
    EXPECT_EQ(form.tail, row.tail) << row.text << ", word " << row.word;
  }
}

TEST(WordForm, FollowsParticles) {
  expect_forms({{"학교에", 0, Head::independent, Tail::adverbial},
                {"사람들은", 0, Head::independent, Tail::topic},
                {"바다의", 0, Head::independent, Tail::genitive},
                {"친구와", 0, Head::independent, Tail::joint},
                {"내가", 0, Head::independent, Tail::subject}});
}

TEST(WordForm, FollowsEndings) {
  expect_forms({{"먹는", 0, Head::predicate, Tail::adnominal},
                {"먹고", 0, Head::predicate, Tail::connective},
                {"먹어", 0, Head::predicate, Tail::auxiliary},
                {"먹었다", 0, Head::predicate, Tail::final},
                {"먹기", 0, Head::predicate, Tail::nominalized}});
}

TEST(WordForm, NounAfterItsModifierIsNoVerb) {
  expect_forms({{"이 길은 멀다", 1, Head::independent, Tail::topic},
                {"어려운 길을 갔다", 1, Head::independent, Tail::object}});
}

TEST(WordForm, VerbAfterItsArgumentIsNoNoun) {
  expect_forms({{"바람이 불고 춥다", 1, Head::predicate, Tail::connective},
                {"바람이 부는 언덕", 1, Head::predicate, Tail::adnominal}});
}

TEST(WordForm, BoundNounAfterAdnominal) {
  expect_forms({{"떠난 적이 없다", 1, Head::bound_noun, Tail::subject},
                {"불가능 한 것들에 도전했다", 1, Head::predicate, Tail::adnominal}});
}

TEST(WordForm, ShortVerbBeforeItsAuxiliary) {
  expect_forms({{"사 온 사과", 0, Head::predicate, Tail::auxiliary},
                {"사 온 사과", 1, Head::predicate, Tail::adnominal}});
}

TEST(WordForm, UnknownVerbWithAttachedAuxiliary) {
  expect_forms({{"꿈꿔왔던 일", 0, Head::predicate, Tail::adnominal},
                {"알게되었다", 0, Head::predicate, Tail::final}});
}

TEST(AuxiliaryVerb, FollowsTheEndingThatCallsForIt) {
  EXPECT_TRUE(takes_auxiliary(U"먹고", U"싶다"));
  EXPECT_TRUE(takes_auxiliary(U"먹지", U"않았다"));
  EXPECT_TRUE(takes_auxiliary(U"먹어", U"버렸다"));
  EXPECT_TRUE(takes_auxiliary(U"먹게", U"되었다"));
  EXPECT_TRUE(takes_auxiliary(U"먹어야", U"한다"));
  EXPECT_FALSE(takes_auxiliary(U"먹고", U"버렸다"));
  EXPECT_FALSE(takes_auxiliary(U"먹으면", U"있다"));
  EXPECT_EQ(attached_auxiliary(U"깨져보는"), 2u);
  EXPECT_EQ(attached_auxiliary(U"하늘"), 0u);
}

}  // namespace
}  // namespace nangdok
