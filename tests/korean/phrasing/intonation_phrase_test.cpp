#include <gtest/gtest.h>

#include "korean/lexicon/lexicon.h"
#include "korean/phrasing/phrasing.h"
#include "phrasing_rows.h"
#include "spaced_sentence.h"

namespace nangdok {
namespace {

using testing::expect_phrases;
using testing::spaced_sentence;

TEST(IntonationPhrase, EndsAfterAConnective) {
  expect_phrases({
      {"눈이 많이 내려서 길이 미끄러우니 조심해서 운전해야 한다.",
       "눈이 | 많이 내려서 | 길이 | 미끄러우니 || 조심해서 | 운전해야 한다 ."},
      {"아이가 자라면서 말이 늘고 생각이 깊어지는 것을 지켜보는 일은 즐겁다.",
       "아이가 | 자라면서 | 말이 늘고 || 생각이 | 깊어지는 것을 | 지켜보는 일은 | 즐겁다 ."},
  });
}

TEST(IntonationPhrase, EndsAfterALongTopic) {
  expect_phrases({
      {"학교에서 돌아온 동생은 가방을 내려놓자마자 냉장고를 열었다.",
       "학교에서 | 돌아온 동생은 || 가방을 | 내려놓자마자 | 냉장고를 | 열었다 ."},
      {"한 번도 가 본 적이 없는 나라로 떠나는 것은 설레는 일이다.",
       "한 번도 | 가 본 적이 | 없는 나라로 | 떠나는 것은 || 설레는 일이다 ."},
  });
}

TEST(IntonationPhrase, DoesNotEndAfterAShortTopic) {
  expect_phrases({{"나는 그 말을 듣자마자 자리에서 일어났다.",
                   "나는 그 말을 | 듣자마자 | 자리에서 | 일어났다 ."}});
}

TEST(IntonationPhrase, EndsAfterAnAdverbialClause) {
  expect_phrases({{"나는 어려운 문제를 풀 때마다 그 선생님의 말씀을 떠올린다.",
                   "나는 | 어려운 문제를 | 풀 때마다 || 그 선생님의 | 말씀을 | 떠올린다 ."}});
}

TEST(IntonationPhrase, ShortSentenceHasOne) {
  expect_phrases({{"고양이가 지붕 위에서 낮잠을 잔다.", "고양이가 | 지붕 위에서 | 낮잠을 잔다 ."}});
}

TEST(IntonationPhrase, LongSentenceWithoutMarksIsCutEverywhereItNeedsBreath) {
  const Lexicon lexicon;
  std::string text;
  for (int i = 0; i < 60; ++i) text += "바람이 불고 나무가 흔들리는 언덕에서 ";
  Sentence sentence = spaced_sentence(text + "잔다.");
  phrase(sentence, lexicon);
  std::size_t syllables = 0;
  for (const AccentualPhrase& accentual : sentence.phrases) {
    for (std::size_t i = accentual.first_word; i < accentual.end_word; ++i) {
      syllables += sentence.words[i].reading.size();
    }
    EXPECT_LE(syllables, 25u);
    if (accentual.after != Boundary::accentual_phrase) syllables = 0;
  }
}

}  // namespace
}  // namespace nangdok
