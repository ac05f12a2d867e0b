#include "korean/sentence/final_ending.h"

#include <string>

#include "korean/hangul.h"
#include "korean/sentence/word_list.h"

namespace nangdok {
namespace {

using namespace hangul;

bool ends_with(std::u32string_view word, std::u32string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// The syllable `back` places before the last.
Syllable syllable_before_last(std::u32string_view word, std::size_t back = 1) {
  return word.size() > back ? decompose(word[word.size() - 1 - back]) : Syllable{};
}

/// -았-, -었-, -겠-, and what is contracted with them: the syllable ends in ㅆ.
bool is_tense(Syllable s) {
  return s.coda == C_SS;
}

constexpr WordList nouns_in_da({U"바다",   U"수다",   U"소다", U"사이다", U"판다",   U"캐나다",
                                U"르완다", U"우간다", U"보다", U"마다",   U"저마다", U"다",
                                U"람다",   U"베란다", U"제다", U"사다",   U"인다",   U"아사다",
                                U"혼다",   U"미다",   U"붓다", U"먼다"});

constexpr WordList nouns_in_ne({U"동네",   U"그네",   U"우리네", U"너네",   U"쟤네",   U"얘네",
                                U"걔네",   U"자네",   U"당신네", U"아낙네", U"나그네", U"네",
                                U"부인네", U"여인네", U"남정네", U"노인네", U"시네",   U"마네",
                                U"저희네", U"예네",   U"하네"});

bool ends_in_da(std::u32string_view word) {
  if (nouns_in_da.contains(word)) return false;
  const Syllable before = syllable_before_last(word);
  // Particles: 그보다, 날마다, 봄에다, 어디다.
  if (ends_with(word, U"에다") || ends_with(word, U"마다") || ends_with(word, U"한테다"))
    return false;
  if (ends_with(word, U"보다")) return word == U"본다";
  // The connective -다: 가다가; -려다.
  if (ends_with(word, U"려다") || ends_with(word, U"다다")) return false;
  return before != Syllable{} || word.size() > 1;
}

bool ends_in_ji(std::u32string_view word) {
  const Syllable before = syllable_before_last(word);
  if (is_tense(before)) return true;
  constexpr WordList ends({U"하지", U"되지",   U"이지",   U"있지",   U"없지", U"좋지",   U"많지",
                           U"맞지", U"그렇지", U"이렇지", U"아니지", U"알지", U"모르지", U"그러지",
                           U"거지", U"렇지",   U"같지",   U"싶지",   U"않지", U"말이지", U"야지",
                           U"려나", U"쉽지",   U"어렵지", U"크지",   U"가지", U"오지"});
  constexpr WordList nouns({U"강아지", U"송아지", U"망아지", U"거지",   U"가지",   U"여러가지",
                            U"나머지", U"까지",   U"이미지", U"페이지", U"메시지", U"소시지",
                            U"마사지", U"패키지", U"오지",   U"잡지",   U"갖가지", U"두가지",
                            U"세가지", U"한가지", U"휴지",   U"바지",   U"아버지", U"할아버지"});
  return ends.ends(word) && !nouns.contains(word) && !ends_with(word, U"까지");
}

bool ends_in_kka(std::u32string_view word) {
  // -니까 gives a reason, but for -습니까 and -ㅂ니까.
  if (!ends_with(word, U"니까")) return word.size() > 1;
  const Syllable before = syllable_before_last(word, 2);
  return before.coda == C_B;
}

bool ends_in_ne(std::u32string_view word) {
  return word.size() > 1 && !nouns_in_ne.contains(word) && !ends_with(word, U"으네") &&
         !ends_with(word, U"아저씨네") && !ends_with(word, U"언니네") &&
         !ends_with(word, U"엄마네");
}

/// Endings that are final whatever stands before them.
constexpr WordList plain_endings(
    {U"구나",   U"는군", U"로군",   U"이군",  U"하군",   U"겠군",   U"았군",   U"었군",
     U"했군",   U"구먼", U"거든",   U"잖아",  U"는걸",   U"은걸",   U"던걸",   U"을걸",
     U"을게",   U"할게", U"갈게",   U"볼게",  U"줄게",   U"올게",   U"을래",   U"할래",
     U"갈래",   U"볼래", U"거야",   U"이야",  U"뭐야",   U"아니야", U"누구야", U"건가",
     U"는가",   U"던가", U"일까",   U"느냐",  U"더냐",   U"이냐",   U"으냐",   U"는구먼",
     U"더라",   U"더군", U"단다",   U"란다",  U"이라네", U"으렴",   U"거라",   U"너라",
     U"어라",   U"아라", U"해라",   U"셔라",  U"마라",   U"말라",   U"하자",   U"가자",
     U"보자",   U"먹자", U"말자",   U"되자",  U"살자",   U"놀자",   U"쉬자",   U"었어",
     U"았어",   U"했어", U"겠어",   U"였어",  U"갔어",   U"왔어",   U"됐어",   U"봤어",
     U"있어",   U"없어", U"싶어",   U"같아",  U"않아",   U"몰라",   U"아냐",   U"거지",
     U"건지",   U"을까", U"는지요", U"거죠",  U"다니",   U"라니",   U"답니다", U"랍니다",
     U"로다",   U"도다", U"구려",   U"시오",  U"으오",   U"소서",   U"하오",   U"이오",
     U"겠소",   U"았소", U"었소",   U"했소",  U"없소",   U"있소",   U"하게",   U"가게나",
     U"하게나", U"다네", U"라네",   U"냐고",  U"려고요", U"걸요",   U"냐",     U"니까요",
     U"할까",   U"갈까", U"을지",   U"텐데요"});

constexpr WordList connective_words({U"아니", U"그러자", U"이러자", U"그러다", U"이러다", U"게다",
                                     U"그렇다", U"그러니까", U"그러게", U"이야", U"하게", U"이오",
                                     U"난다"});

bool has_tense_and(std::u32string_view word, std::u32string_view ending) {
  return ends_with(word, ending) && word.size() > ending.size() &&
         is_tense(decompose(word[word.size() - ending.size() - 1]));
}

bool is_hangul(std::u32string_view word) {
  for (const char32_t c : word) {
    if (!is_syllable(c)) return false;
  }
  return !word.empty();
}

/// Words in 요 that end no sentence: interjections, and what only makes a word polite.
constexpr WordList polite_words_that_go_on(
    {U"그래서요", U"그런데요", U"근데요",   U"그러니까요", U"저기요",   U"여기요",   U"있잖아요",
     U"아니요",   U"글쎄요",   U"그리고요", U"하지만요",   U"제가요",   U"저는요",   U"저도요",
     U"음요",     U"뭐요",     U"그게요",   U"이게요",     U"오늘은요", U"그럼요",   U"아뇨",
     U"왜요",     U"네요",     U"예요",     U"개요",       U"가요",     U"노가요",   U"대중가요",
     U"어제요",   U"이제요",   U"하나요",   U"제요",       U"거기요",   U"우리가요", U"누가요",
     U"내가요",   U"걔가요"});

}  // namespace

bool is_polite_ending(std::u32string_view word) {
  if (!is_hangul(word) || word.size() < 2) return false;
  const Syllable before = syllable_before_last(word);
  const char32_t last = word.back();
  if (last == U'다' || last == U'까') {
    // -습니다, -ㅂ니다, -습니까, -ㅂ니까, -답니다.
    return word.size() > 2 && word[word.size() - 2] == U'니' &&
           syllable_before_last(word, 2).coda == C_B;
  }
  if (last == U'죠') return true;
  if (last == U'용' || last == U'염')
    return before.coda == NO_CODA &&
           is_polite_ending(std::u32string(word.substr(0, word.size() - 1)) + U'요');
  if (last != U'요') return false;
  if (polite_words_that_go_on.contains(word)) return false;
  // Particles made polite: 집에서요, 저한테는요, 오늘까지요.
  if (ends_with(word, U"에서요") || ends_with(word, U"까지요") || ends_with(word, U"부터요") ||
      ends_with(word, U"한테요") || ends_with(word, U"에게요") || ends_with(word, U"은요") ||
      ends_with(word, U"는요") || ends_with(word, U"면요") || ends_with(word, U"서요")) {
    return false;
  }
  if (before.coda != NO_CODA) {
    // -군요, -걸요, -거든요, -잖아요 has no coda.
    return ends_with(word, U"군요") || ends_with(word, U"걸요") || ends_with(word, U"거든요");
  }
  switch (before.nucleus) {
    case A:
    case AE:
    case EO:
    case E:
    case YEO:
    case YE:
    case WA:
    case WO:
    case WAE:
    case YA:
      return true;
    case I:  // 하지요; 아니요 was met above.
      return ends_with(word, U"지요");
    case O:  // 그리고요 was met above; 고요 alone is a noun.
    case U:
      return word.size() > 2 && (ends_with(word, U"고요") || ends_with(word, U"구요"));
    default:
      return false;
  }
}

bool is_final_ending(std::u32string_view word) {
  if (word.size() < 2 || !is_hangul(word) || connective_words.contains(word)) return false;
  if (plain_endings.ends(word)) return true;
  if (has_tense_and(word, U"어") || has_tense_and(word, U"음") || has_tense_and(word, U"니"))
    return true;
  switch (word.back()) {
    case U'다':
      return ends_in_da(word);
    case U'요':
      return is_polite_ending(word);
    case U'죠':
      return true;
    case U'까':
      return ends_in_kka(word);
    case U'네':
      return ends_in_ne(word);
    case U'지':
      return ends_in_ji(word);
    default:
      return false;
  }
}

bool is_one_syllable_verb(std::u32string_view word) {
  constexpr std::u32string_view verbs = U"봐자가와줘돼해써사타";
  return word.size() == 1 && verbs.find(word.front()) != std::u32string_view::npos;
}

bool is_intimate_ending(std::u32string_view word) {
  if (word.size() < 2 || !is_hangul(word)) return false;
  if (is_final_ending(word)) return true;
  constexpr WordList go_on({U"해서",   U"그래", U"이래",   U"저래", U"아래", U"위해", U"대해",
                            U"통해",   U"올해", U"오해",   U"이해", U"아아", U"언어", U"단어",
                            U"영어",   U"국어", U"한국어", U"용어", U"고아", U"육아", U"치아",
                            U"아시아", U"에어", U"케어",   U"나와", U"너와", U"피해"});
  if (go_on.contains(word)) return false;
  // Playful forms of messages: 갔당, 보셈, 지내 (the stem and -어 in one).
  if (has_tense_and(word, U"당") || has_tense_and(word, U"슴") || has_tense_and(word, U"쥬"))
    return true;
  constexpr WordList message_forms(
      {U"니당",   U"니다용", U"하당", U"이당", U"하셈", U"보셈", U"오셈",   U"가셈",
       U"주셈",   U"먹셈",   U"지내", U"보내", U"끝내", U"힘내", U"들어와", U"다녀와",
       U"나와라", U"들어가", U"잘가", U"잘자", U"하삼", U"보삼", U"겠쥬",   U"이쥬",
       U"하쥬",   U"네욤",   U"어욤", U"아욤", U"해욤", U"슴다", U"겠음",   U"하긔"});
  if (message_forms.ends(word)) return true;
  switch (word.back()) {
    case U'어':
    case U'아':
    case U'해':
    case U'줘':
    case U'봐':
    case U'져':
    case U'려':
    case U'겨':
    case U'쳐':
    case U'워':
    case U'돼':
    case U'임':
    case U'음':
    case U'함':
    case U'됨':
    case U'듯':
      return true;
    default:
      return false;
  }
}

}  // namespace nangdok
