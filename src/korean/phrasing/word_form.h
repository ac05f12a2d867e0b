#pragma once

#include <cstddef>
#include <vector>

#include "korean/sentence.h"

namespace nangdok {

class Lexicon;

/// How the start of a word leans on the word before it.
enum class Head {
  independent,
  counter,       ///< 단위성 의존명사: 명, 개, 번 … after a numeral.
  bound_noun,    ///< 의존명사 that is never alone: 것, 수, 줄, 데, 바, 뿐 …
  leaning_noun,  ///< A noun that mostly closes a modifier: 때문, 정도, 동안, 때 …
  postposition,  ///< A verb that works as a particle: 위해, 통해, 대한, 따라 …
  predicate,     ///< A verb, an adjective, or a noun with 이다.
  quoting        ///< 라고, 하고, 라며 …: takes up a quotation.
};

/// What the end of a word makes of it: how it leads to the word after it.
enum class Tail {
  noun,         ///< A bare noun, or anything that shows no ending.
  adverb,       ///< 부사.
  degree,       ///< An adverb that belongs to the next word: 더, 안, 못, 잘, 매우 …
  conjunction,  ///< 접속부사 at the start of a clause: 그러나, 그래서 …
  determiner,   ///< 관형사: 이, 그, 모든, 어떤, 한, 두 …
  numeral,
  adnominal,    ///< 관형형: -는, -은, -ㄹ, -던.
  genitive,     ///< -의, and 내, 네, 우리.
  joint,        ///< -와/-과, -이나, -하고 between nouns.
  topic,        ///< -은/-는
  subject,      ///< -이/-가
  object,       ///< -을/-를
  adverbial,    ///< The other particles: -에, -에서, -로, -도, -까지 …
  nominalized,  ///< 명사형 without a particle: -기, -음.
  auxiliary,  ///< 보조적 연결어미 -아/-어, -지, -게, -야: an auxiliary verb may follow.
  connective,  ///< 연결어미 -고, -며, -지만, -는데, -면, -아서 …
  final        ///< 종결어미.
};

struct WordForm {
  Head head = Head::independent;
  Tail tail = Tail::noun;
  std::size_t syllables = 0;
  bool verb = false;               ///< A predicate that is a verb, not an adjective or a noun.
  bool noun_or_predicate = false;  ///< The letters alone do not tell which.
};

/// The forms of a sentence's words, from the lexicon, from particles and endings, and where these
/// leave a choice from the words around.
std::vector<WordForm> forms_of(const std::vector<Word>& words, const Lexicon& lexicon);

}  // namespace nangdok
