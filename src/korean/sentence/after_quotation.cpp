#include "korean/sentence/after_quotation.h"

#include <vector>

#include "korean/hangul.h"
#include "korean/sentence/characters.h"
#include "korean/sentence/reporting_verb.h"
#include "korean/sentence/word_list.h"
#include "korean/sentence/words.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

/// A reporting clause is short; the bound keeps hostile text linear.
constexpr std::size_t longest_clause = 30;

struct ClauseWord {
  std::u32string_view letters;
  bool comma_after = false;
};

/// The words up to the clause's final mark, the next quotation or the line's end.
std::vector<ClauseWord> clause_words(std::u32string_view text, std::size_t at) {
  std::vector<ClauseWord> words;
  while (words.size() < longest_clause) {
    at = skip_blanks(text, at);
    const std::u32string_view word = word_at(text, at);
    if (word.empty()) break;
    at += word.size();
    const char32_t next = at < text.size() ? text[at] : U'\n';
    words.push_back({word, next == U','});
    if (next == U',') {
      ++at;
    } else if (!is_blank(next)) {
      break;
    }
  }
  return words;
}

constexpr WordList demonstratives({U"이", U"그", U"저", U"이런", U"그런", U"저런", U"이러한",
                                   U"그러한", U"그따위", U"이따위", U"요", U"고"});

/// What a quotation can be called.
constexpr WordList speech_nouns(
    {U"한마디", U"외마디",   U"말",     U"말씀",   U"소리", U"생각",   U"질문",   U"물음",
     U"대답",   U"대꾸",     U"외침",   U"이야기", U"얘기", U"인사",   U"문장",   U"구절",
     U"고백",   U"부탁",     U"약속",   U"선언",   U"농담", U"제안",   U"명령",   U"충고",
     U"조언",   U"핀잔",     U"항의",   U"메시지", U"문자", U"글",     U"글귀",   U"목소리",
     U"의문",   U"다짐",     U"결심",   U"기도",   U"호통", U"고함",   U"비명",   U"탄식",
     U"속삭임", U"중얼거림", U"잔소리", U"꾸중",   U"칭찬", U"위로",   U"격려",   U"당부",
     U"경고",   U"협박",     U"변명",   U"설명",   U"주장", U"거짓말", U"혼잣말", U"반문",
     U"답",     U"답변",     U"단어",   U"문구",   U"표현", U"두마디", U"세마디", U"대사",
     U"유언",   U"전갈",     U"소식",   U"통보",   U"권유", U"초대"});

constexpr WordList noun_particles(
    {U"",     U"에",       U"이",       U"은",       U"는",     U"가",         U"을",       U"를",
     U"도",   U"만",       U"과",       U"와",       U"로",     U"으로",       U"의",       U"에는",
     U"에도", U"에서",     U"까지",     U"처럼",     U"만은",   U"이나",       U"나",       U"조차",
     U"뿐",   U"뿐이었다", U"이었다",   U"였다",     U"이다",   U"부터",       U"들",       U"들이",
     U"들을", U"만으로",   U"만으로도", U"이야말로", U"이라도", U"이었습니다", U"였습니다", U"면",
     U"이면", U"라면",     U"이라면",   U"밖에",     U"마저",   U"대로",       U"보다"});

constexpr WordList copulas({U"이었다", U"였다", U"이다", U"다", U"이었습니다", U"였습니다",
                            U"입니다", U"이었어요", U"였어요", U"이에요", U"예요", U"뿐이었다"});

bool is_speech_noun(std::u32string_view word) {
  const std::u32string_view noun = speech_nouns.longest_prefix(word);
  return !noun.empty() && noun_particles.contains(word.substr(noun.size()));
}

bool is_speech_predicate(std::u32string_view word) {
  const std::u32string_view noun = speech_nouns.longest_prefix(word);
  return !noun.empty() && noun != U"목소리" && copulas.contains(word.substr(noun.size()));
}

/// `이 말`, `그 짧은 한마디`, `그런 생각`; `아버지의 말에`.
bool takes_quotation_up(const std::vector<ClauseWord>& words) {
  constexpr std::size_t reach = 4;
  const bool demonstrative = demonstratives.contains(words.front().letters);
  for (std::size_t i = 1; i < words.size() && i < reach; ++i) {
    const std::u32string_view before = words[i - 1].letters;
    const bool possessed = before.size() > 1 && before.back() == U'의';
    if ((demonstrative || possessed) && is_speech_noun(words[i].letters)) {
      // `그의 목소리가 떨렸다` tells of the speaker, not of what was said.
      return demonstrative || words[i].letters.substr(0, 3) != U"목소리";
    }
    if (demonstrative && !words[i].letters.empty()) {
      // Only what modifies the noun may stand between.
      const char32_t last = words[i].letters.back();
      const int coda = hangul::is_syllable(last) ? hangul::decompose(last).coda : hangul::NO_CODA;
      if (last != U'의' && last != U'두' && last != U'적' && coda != hangul::C_N &&
          coda != hangul::C_L)
        return false;
    }
  }
  return false;
}

bool is_denial(std::u32string_view word) {
  return word == U"안" || word == U"못" || word == U"아무도" || word == U"누구도" ||
         word == U"아무런";
}

bool reports(const std::vector<ClauseWord>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::u32string_view word = words[i].letters;
    if (is_denial(word)) return false;
    const ReportingUse use = reporting_use(word);
    if (use == ReportingUse::reports || (use == ReportingUse::attributes && i == 0)) return true;
    if (is_noun_of_saying(word)) {
      // An adverb may part noun and verb: `말을 천천히 이었다`.
      for (std::size_t j = i + 1; j < words.size() && j <= i + 2; ++j) {
        if (is_denial(words[j].letters)) return false;
        if (completes_noun_of_saying(word, words[j].letters)) return true;
      }
    }
    if (is_speech_predicate(word) && i + 1 == words.size()) return true;
    // After `…했고,` another clause begins, which tells something else.
    if (words[i].comma_after && word.size() > 1 && word.back() == U'고' &&
        hangul::final_coda(word.substr(0, word.size() - 1)) == hangul::C_SS) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool clause_belongs_to_quotation(std::u32string_view text, std::size_t at) {
  const std::vector<ClauseWord> words = clause_words(text, at);
  return !words.empty() && (takes_quotation_up(words) || reports(words));
}

}  // namespace nangdok
