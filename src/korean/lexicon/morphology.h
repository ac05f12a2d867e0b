#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nangdok {

class Lexicon;

/// What kind of word heads an 어절.
enum class WordClass : std::uint8_t {
  unknown,
  noun,
  pronoun,
  numeral,         ///< 하나, 셋, 이천이십육.
  dependent_noun,  ///< 의존 명사: 것, 수, 줄, 데, and counters: 개, 명, 년.
  verb,
  adjective,
  adverb,
  determiner,  ///< 관형사: 새, 헌, 한, 이, 무슨; nouns in -적 before a noun are nouns here.
  interjection
};

/// The last particle of a noun, adverb or numeral.
enum class Particle : std::uint8_t {
  none,
  subject,      ///< 이, 가, 께서
  object,       ///< 을, 를
  topic,        ///< 은, 는
  genitive,     ///< 의
  adverbial,    ///< 에, 에서, 에게, 로, 보다, 처럼 …
  conjunctive,  ///< 와, 과, 하고, 랑, 이나
  vocative,     ///< 아, 야, 여
  auxiliary,    ///< 도, 만, 까지, 부터, 조차 …
  quotation     ///< 라고, 고 after a quotation
};

/// The last ending of a predicate, or of the copula 이다.
enum class Ending : std::uint8_t {
  none,
  connective,         ///< -고, -(으)며, -아서, -(으)면 …
  statement,          ///< -다, -습니다, -아요, -네 …
  question,           ///< -(으)ㅂ니까, -니, -냐, -(으)ㄹ까 …
  command,            ///< -아라, -(으)십시오, -자, -(으)ㅂ시다 …
  exclamation,        ///< -구나, -군, -도다 …
  adnominal_past,     ///< -(으)ㄴ, -던
  adnominal_present,  ///< -는
  adnominal_future,   ///< -(으)ㄹ
  nominal             ///< -(으)ㅁ, -기
};

/// An 어절 divided into its stem (or noun, adverb …) and what hangs on it.
struct WordAnalysis {
  WordClass word_class = WordClass::unknown;
  Particle particle = Particle::none;
  Ending ending = Ending::none;
  bool copula = false;  ///< A noun with 이다: 학생입니다.
  /// Syllables of the stem or noun; the whole word if nothing hangs on it. A coda that belongs to
  /// the ending (갈 = 가 + -ㄹ) does not shorten it.
  std::size_t stem = 0;
  bool merged = false;          ///< The ending begins in the stem's last syllable: 갈, 했다.
  bool bare_stem = false;       ///< The ending follows the stem's dictionary form: 먹고, 신다.
  bool also_noun = false;       ///< The same letters are a noun, too (신고, 감기).
  bool also_predicate = false;  ///< The same letters are a predicate, too.
  bool known = false;           ///< The stem stands in the lexicon as a whole.
  bool pronounced = false;      ///< The stem stands in the table of pronunciations.
};

/// A verb or adjective, as its stem tells.
inline bool is_predicate(const WordAnalysis& analysis) {
  return analysis.word_class == WordClass::verb || analysis.word_class == WordClass::adjective;
}

/// The most likely division of a word of Hangul syllables, without its context. A word that the
/// lexicon does not know is taken for a noun with the particle it seems to carry.
WordAnalysis analyze_word(std::u32string_view word, const Lexicon& lexicon);

/// The division as a predicate with its ending, or as a noun with 하다 and its like, where there is
/// one; else `word_class` is unknown.
WordAnalysis analyze_predicate(std::u32string_view word, const Lexicon& lexicon);

/// What a whole word can be in the lexicon: its `stem_table::Flag`s, 0 if it is not there.
std::uint16_t lexicon_flags(std::u32string_view word, const Lexicon& lexicon);

}  // namespace nangdok
