#include "korean/sentence/abbreviation.h"

#include "korean/sentence/characters.h"
#include "korean/sentence/word_list.h"
#include "korean/sentence/words.h"

namespace nangdok {
namespace {

using namespace sentence_characters;

constexpr std::size_t longest_abbreviation = 12;

/// Before a name or in the middle of a phrase.
constexpr WordList before_a_word(
    {U"Mr",   U"Mrs",   U"Ms",   U"Dr",   U"Prof", U"St",     U"Mt",   U"Ft",   U"Rev",  U"Hon",
     U"Gen",  U"Col",   U"Capt", U"Lt",   U"Sgt",  U"Maj",    U"Adm",  U"Gov",  U"Sen",  U"Rep",
     U"Pres", U"Supt",  U"Msgr", U"Sr",   U"Fr",   U"Mme",    U"Mlle", U"vs",   U"Vs",   U"VS",
     U"v",    U"cf",    U"Cf",   U"viz",  U"ca",   U"approx", U"esp",  U"incl", U"excl", U"ed",
     U"eds",  U"trans", U"tr",   U"dept", U"Dept", U"Univ",   U"Assn", U"Bros", U"feat", U"Feat",
     U"ft",   U"Jan",   U"Feb",  U"Mar",  U"Apr",  U"Jun",    U"Jul",  U"Aug",  U"Sep",  U"Sept",
     U"Oct",  U"Nov",   U"Dec",  U"Mon",  U"Tue",  U"Wed",    U"Thu",  U"Fri",  U"Ave",  U"Blvd",
     U"Rd",   U"al",    U"op",   U"cit",  U"ibid", U"Ibid",   U"anon", U"pseud"});

/// Before a number.
constexpr WordList before_a_number({U"No",  U"no",  U"Nos", U"Fig", U"fig", U"Figs", U"Vol", U"vol",
                                    U"Ch",  U"ch",  U"Sec", U"sec", U"Art", U"art",  U"Eq",  U"eq",
                                    U"p",   U"pp",  U"P",   U"Op",  U"Ver", U"ver",  U"Rev", U"Ep",
                                    U"ep",  U"Tel", U"tel", U"Lv",  U"lv",  U"Ex",   U"Max", U"max",
                                    U"Min", U"min", U"Pt",  U"pt",  U"Bk",  U"Nr"});

/// At the end of a phrase, so that a sentence may end there too.
constexpr WordList after_a_word({U"etc", U"Inc", U"Ltd", U"Co", U"Corp", U"Jr", U"LLC", U"Bhd",
                                 U"Pty", U"GmbH", U"Esq", U"PhD", U"AG"});

/// Words that open a sentence: after `etc.` they show that one has ended.
constexpr WordList sentence_openers({U"그리고", U"그러나", U"하지만", U"그래서",   U"그런데",
                                     U"또한",   U"또",     U"따라서", U"그러므로", U"다만",
                                     U"이는",   U"이것은", U"그는",   U"그녀는",   U"우리는",
                                     U"나는",   U"저는",   U"이어",   U"한편",     U"특히",
                                     U"즉"});

/// What a letter names that is no initial: `비타민 C.`
constexpr WordList letter_names({U"비타민", U"플랜", U"그룹", U"타입", U"클래스", U"답은",
                                 U"정답은", U"등급은", U"학점은", U"성적은", U"혈액형은", U"유형은",
                                 U"점수는", U"등급", U"보기"});

/// Start of the run of letters and inner stops before `stop`: `U.N`, `Ph.D`.
std::size_t start_of_abbreviation(std::u32string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && stop - begin <= longest_abbreviation &&
         (is_latin(text[begin - 1]) || text[begin - 1] == U'.')) {
    --begin;
  }
  return begin;
}

/// Parts of one to three letters between stops: e.g, U.S.A, Ph.D.
bool has_inner_stops(std::u32string_view word) {
  bool any = false;
  std::size_t part = 0;
  for (const char32_t c : word) {
    if (c == U'.') {
      if (part == 0) return false;
      any = true;
      part = 0;
    } else if (++part > 3) {
      return false;
    }
  }
  return any && part > 0;
}

std::u32string_view word_before(std::u32string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return hangul_before(text, at);
}

bool sentence_opens_at(std::u32string_view text, std::size_t at) {
  return sentence_openers.contains(word_at(text, skip_blanks(text, at)));
}

}  // namespace

bool is_abbreviation_stop(std::u32string_view text, std::size_t stop) {
  const std::size_t begin = start_of_abbreviation(text, stop);
  const std::u32string_view word = text.substr(begin, stop - begin);
  if (word.empty() || word.size() > longest_abbreviation) return false;
  if (begin > 0 && is_digit(text[begin - 1]) && word.size() < 2) return false;
  const std::size_t next = skip_blanks(text, stop + 1);
  if (next >= text.size() || text[next] == U'\n') return false;
  if (word.size() == 1) {
    if (is_capital(word.front())) {
      return !letter_names.contains(word_before(text, begin)) && !sentence_opens_at(text, next);
    }
    return word.front() == U'v' || word.front() == U'c' ||
           (word.front() == U'p' && is_digit(text[next]));
  }
  if (has_inner_stops(word) || after_a_word.contains(word)) return !sentence_opens_at(text, next);
  if (before_a_word.contains(word)) return true;
  return before_a_number.contains(word) && is_digit(text[next]);
}

}  // namespace nangdok
