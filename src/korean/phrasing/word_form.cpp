#include "korean/phrasing/word_form.h"

#include <algorithm>
#include <array>
#include <optional>

#include "korean/hangul.h"

namespace nangdok {
namespace {

using std::u32string_view;

template <std::size_t N>
bool is_one_of(u32string_view word, const std::array<u32string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
bool ends_with_one_of(u32string_view word, const std::array<u32string_view, N>& ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [word](u32string_view end) { return word.ends_with(end); });
}

constexpr auto determiners = std::to_array<u32string_view>(
    {U"이",   U"그",   U"저",   U"요", U"이런", U"그런", U"저런", U"어떤", U"어느",   U"무슨",
     U"웬",   U"온",   U"온갖", U"새", U"헌",   U"옛",   U"첫",   U"맨",   U"여러",   U"모든",
     U"각",   U"매",   U"전",   U"몇", U"딴",   U"다른", U"아무", U"별",   U"양",     U"한",
     U"두",   U"세",   U"네",   U"석", U"넉",   U"서너", U"두세", U"한두", U"다섯",   U"여섯",
     U"일곱", U"여덟", U"아홉", U"열", U"스무", U"몇몇", U"오랜", U"지난", U"이번",   U"다음",
     U"현",   U"총",   U"약",   U"제", U"단",   U"전체", U"주요", U"무려", U"이러한", U"그러한"});

constexpr auto degree_adverbs = std::to_array<u32string_view>(
    {U"더",   U"덜",   U"안",   U"못",     U"잘",   U"참",   U"꼭",   U"막",   U"또",   U"좀",
     U"매우", U"아주", U"너무", U"가장",   U"제일", U"훨씬", U"무척", U"꽤",   U"퍽",   U"몹시",
     U"다",   U"늘",   U"채",   U"곧",     U"갓",   U"딱",   U"푹",   U"정말", U"꽤나", U"너무나",
     U"거의", U"바로", U"더욱", U"다시",   U"서로", U"함께", U"같이", U"깊이", U"높이", U"멀리",
     U"많이", U"오래", U"빨리", U"천천히", U"그리", U"이리", U"저리", U"얼른", U"조금", U"계속"});

constexpr auto adverbs = std::to_array<u32string_view>(
    {U"이미",   U"아직",   U"벌써",    U"항상",   U"언제나", U"결코", U"역시", U"마침내",
     U"드디어", U"갑자기", U"무작정",  U"일단",   U"먼저",   U"이제", U"지금", U"오늘",
     U"내일",   U"어제",   U"최근",    U"요즘",   U"당시",   U"그때", U"때로", U"가끔",
     U"자주",   U"모두",   U"전혀",    U"단지",   U"다만",   U"오직", U"특히", U"솔직히",
     U"아마",   U"아마도", U"만약",    U"만일",   U"비록",   U"설마", U"과연", U"어쩌면",
     U"도대체", U"여전히", U"그저",    U"한동안", U"잠시",   U"결국", U"평생", U"직접",
     U"보통",   U"대부분", U"하나하나"});

constexpr auto conjunctions = std::to_array<u32string_view>(
    {U"그러나",   U"그리고",   U"그래서",   U"그런데", U"하지만", U"그러면", U"그럼",
     U"따라서",   U"그러므로", U"또한",     U"또는",   U"혹은",   U"및",     U"즉",
     U"그렇지만", U"그래도",   U"그러니까", U"그러자", U"게다가", U"더구나", U"오히려",
     U"그럼에도", U"그리고는", U"한편",     U"반면",   U"물론",   U"예컨대", U"무엇보다"});

/// 의존명사 that closes a modifier in one breath; matched at the start of the word.
constexpr auto bound_nouns = std::to_array<u32string_view>(
    {U"것", U"거",   U"게",   U"건",   U"걸",   U"수", U"줄", U"데", U"바", U"지",
     U"적", U"뿐",   U"채",   U"듯",   U"터",   U"테", U"리", U"만", U"척", U"체",
     U"양", U"대로", U"만큼", U"따름", U"나름", U"셈", U"법", U"편", U"번", U"이"});

constexpr auto leaning_nouns = std::to_array<u32string_view>(
    {U"때문", U"정도", U"동안", U"가운데", U"사이", U"이상", U"이하", U"이내", U"미만",
     U"이후", U"이전", U"때",   U"중",     U"뒤",   U"후",   U"전",   U"속",   U"안",
     U"밖",   U"위",   U"아래", U"앞",     U"옆",   U"곳",   U"날",   U"말",   U"일",
     U"점",   U"등",   U"쪽",   U"만",     U"간",   U"김",   U"덕분", U"탓"});

constexpr auto counters = std::to_array<u32string_view>(
    {U"명",       U"개",   U"사람",     U"살",     U"시",   U"시간", U"마리",   U"권",   U"대",
     U"잔",       U"병",   U"켤레",     U"채",     U"그루", U"장",   U"벌",     U"자루", U"송이",
     U"통",       U"편",   U"가지",     U"군데",   U"곳",   U"줄",   U"바퀴",   U"달",   U"번",
     U"번째",     U"조각", U"곡",       U"년",     U"월",   U"일",   U"분",     U"초",   U"세",
     U"층",       U"호",   U"회",       U"주",     U"개월", U"위",   U"등",     U"급",   U"도",
     U"점",       U"인",   U"인분",     U"학년",   U"반",   U"교시", U"페이지", U"쪽",   U"평",
     U"차",       U"원",   U"배",       U"퍼센트", U"차례", U"나라", U"해",     U"단계", U"종류",
     U"킬로미터", U"미터", U"킬로그램", U"그램",   U"달러", U"도시", U"팀"});

constexpr auto quoting_words = std::to_array<u32string_view>(
    {U"라고", U"이라고", U"하고", U"라며", U"이라며", U"하며", U"라는", U"이라는", U"라면서",
     U"이라면서", U"라던", U"란", U"이란", U"고", U"며", U"는"});

struct Ending {
  u32string_view text;
  Tail tail;
};

/// Particles and endings that no stem is needed for, the longer before the shorter that it ends in.
constexpr auto endings = std::to_array<Ending>({
    // Particles.
    {U"에서는", Tail::topic},
    {U"에게는", Tail::topic},
    {U"에는", Tail::topic},
    {U"로는", Tail::topic},
    {U"까지는", Tail::topic},
    {U"부터는", Tail::topic},
    {U"와는", Tail::topic},
    {U"과는", Tail::topic},
    {U"만은", Tail::topic},
    {U"보다는", Tail::topic},
    {U"에서도", Tail::adverbial},
    {U"에도", Tail::adverbial},
    {U"에게도", Tail::adverbial},
    {U"으로도", Tail::adverbial},
    {U"에게서", Tail::adverbial},
    {U"에서", Tail::adverbial},
    {U"에게", Tail::adverbial},
    {U"한테", Tail::adverbial},
    {U"까지", Tail::adverbial},
    {U"부터", Tail::adverbial},
    {U"조차", Tail::adverbial},
    {U"마저", Tail::adverbial},
    {U"밖에", Tail::adverbial},
    {U"처럼", Tail::adverbial},
    {U"보다", Tail::adverbial},
    {U"만큼", Tail::adverbial},
    {U"대로", Tail::adverbial},
    {U"마다", Tail::adverbial},
    {U"으로", Tail::adverbial},
    {U"로서", Tail::adverbial},
    {U"로써", Tail::adverbial},
    {U"께서", Tail::subject},
    {U"이랑", Tail::joint},
    // Connective endings.
    {U"면서", Tail::connective},
    {U"지만", Tail::connective},
    {U"는데", Tail::connective},
    {U"은데", Tail::connective},
    {U"인데", Tail::connective},
    {U"한데", Tail::connective},
    {U"니까", Tail::connective},
    {U"으며", Tail::connective},
    {U"이며", Tail::connective},
    {U"하며", Tail::connective},
    {U"으면", Tail::connective},
    {U"하면", Tail::connective},
    {U"다면", Tail::connective},
    {U"라면", Tail::connective},
    {U"려면", Tail::connective},
    {U"려고", Tail::connective},
    {U"도록", Tail::connective},
    {U"자마자", Tail::connective},
    {U"거나", Tail::connective},
    {U"든지", Tail::connective},
    {U"더라도", Tail::connective},
    {U"므로", Tail::connective},
    {U"느라", Tail::connective},
    {U"다가", Tail::connective},
    {U"더니", Tail::connective},
    {U"수록", Tail::connective},
    {U"기에", Tail::connective},
    {U"으나", Tail::connective},
    {U"으니", Tail::connective},
    {U"듯이", Tail::connective},
    {U"어서", Tail::connective},
    {U"아서", Tail::connective},
    {U"여서", Tail::connective},
    {U"해서", Tail::connective},
    {U"워서", Tail::connective},
    {U"려서", Tail::connective},
    {U"어도", Tail::connective},
    {U"아도", Tail::connective},
    {U"해도", Tail::connective},
    {U"라도", Tail::connective},
    {U"는지", Tail::connective},
    {U"은지", Tail::connective},
    {U"던지", Tail::connective},
    {U"라고", Tail::connective},
    {U"다고", Tail::connective},
    {U"자고", Tail::connective},
    {U"냐고", Tail::connective},
    {U"라며", Tail::connective},
    {U"다며", Tail::connective},
    {U"되며", Tail::connective},
    {U"지며", Tail::connective},
    {U"되면", Tail::connective},
    {U"되어", Tail::auxiliary},
    {U"하여", Tail::auxiliary},
    // Final endings.
    {U"습니다", Tail::final},
    {U"습니까", Tail::final},
    {U"세요", Tail::final},
    {U"어요", Tail::final},
    {U"아요", Tail::final},
    {U"해요", Tail::final},
    {U"예요", Tail::final},
    {U"네요", Tail::final},
    {U"군요", Tail::final},
    {U"지요", Tail::final},
    {U"나요", Tail::final},
    {U"까요", Tail::final},
    {U"구나", Tail::final},
    {U"어라", Tail::final},
    {U"아라", Tail::final},
    {U"가라", Tail::final},
    {U"하라", Tail::final},
    {U"니다", Tail::final},
    {U"다", Tail::final},
    {U"까", Tail::final},
    {U"요", Tail::final},
    {U"죠", Tail::final},
    // One syllable: last, since most are ends of something longer.
    {U"의", Tail::genitive},
    {U"를", Tail::object},
    {U"와", Tail::joint},
    {U"과", Tail::joint},
    {U"에", Tail::adverbial},
    {U"께", Tail::adverbial},
    {U"로", Tail::adverbial},
    {U"도", Tail::adverbial},
    {U"만", Tail::adverbial},
    {U"던", Tail::adnominal},
    {U"고", Tail::connective},
    {U"며", Tail::connective},
    {U"면", Tail::connective},
    {U"서", Tail::connective},
    {U"게", Tail::auxiliary},
    {U"지", Tail::auxiliary},
    {U"야", Tail::auxiliary},
    {U"히", Tail::adverb},
    {U"해", Tail::auxiliary},
    {U"어", Tail::auxiliary},
    {U"아", Tail::auxiliary},
    {U"여", Tail::auxiliary},
    {U"려", Tail::auxiliary},
    {U"져", Tail::auxiliary},
    {U"워", Tail::auxiliary},
});

/// Adjective and verb stems in a consonant whose -은 or -을 is far more often 관형형 than particle.
constexpr auto consonant_stems = std::to_array<u32string_view>(
    {U"많", U"같", U"높", U"깊", U"넓", U"좋", U"싫", U"작", U"짧", U"낮", U"얇", U"굵",
     U"밝", U"맑", U"젊", U"늙", U"옳", U"않", U"먹", U"받", U"잡", U"찾", U"읽", U"앉",
     U"남", U"죽", U"믿", U"얻", U"입", U"씻", U"웃", U"잊", U"맺", U"갖", U"맞", U"적",
     U"있", U"없", U"겪", U"섞", U"닦", U"묶", U"깎", U"놓", U"쌓", U"넣", U"닿", U"볶"});

/// Last syllables of verb and adjective stems before -는, where a noun seldom ends so.
constexpr u32string_view open_stems = U"하되지리치시보오쓰르끼히키추우나가서주내두";

/// Contracted 관형형 in ㄴ and ㄹ whose last syllable seldom ends a noun.
constexpr u32string_view contracted =
    U"한된진린친른던큰긴쓴본온간준난낸둔인운할될질릴칠울볼갈올줄쓸낼둘려";

bool contains(u32string_view syllables, char32_t c) {
  return syllables.find(c) != u32string_view::npos;
}

/// 관형형 against topic, for a word in -는 or -은.
Tail tail_of_neun(u32string_view word) {
  if (word.size() < 2) return Tail::noun;
  const u32string_view stem = word.substr(0, word.size() - 1);
  const char32_t before = stem.back();
  if (word.back() == U'는') {
    if (hangul::final_coda(stem) != hangul::NO_CODA) return Tail::adnominal;
    return stem.size() >= 2 && contains(open_stems, before) ? Tail::adnominal : Tail::topic;
  }
  return ends_with_one_of(stem, consonant_stems) ? Tail::adnominal : Tail::topic;
}

/// 관형형 against object, for a word in -을.
Tail tail_of_eul(u32string_view word) {
  const u32string_view stem = word.substr(0, word.size() - 1);
  if (stem.empty()) return Tail::noun;
  if (hangul::final_coda(stem) == hangul::C_SS) return Tail::adnominal;
  return ends_with_one_of(stem, consonant_stems) ? Tail::adnominal : Tail::object;
}

std::optional<Tail> tail_of_whole_word(u32string_view word) {
  if (is_one_of(word, determiners)) return Tail::determiner;
  if (is_one_of(word, degree_adverbs)) return Tail::degree;
  if (is_one_of(word, conjunctions)) return Tail::conjunction;
  if (is_one_of(word, adverbs)) return Tail::adverb;
  return std::nullopt;
}

Tail tail_of(u32string_view word) {
  if (const auto tail = tail_of_whole_word(word)) return *tail;
  if (word.size() < 2) {
    return word == U"할" || word == U"한" || word == U"된" || word == U"될" ? Tail::adnominal
                                                                            : Tail::noun;
  }
  for (const Ending& ending : endings) {
    if (word.size() > ending.text.size() && word.ends_with(ending.text)) return ending.tail;
  }
  const char32_t last = word.back();
  if (last == U'는' || last == U'은') return tail_of_neun(word);
  if (last == U'을') return tail_of_eul(word);
  if (last == U'이' && hangul::final_coda(word.substr(0, word.size() - 1)) != hangul::NO_CODA)
    return Tail::subject;
  if (last == U'가' && hangul::final_coda(word.substr(0, word.size() - 1)) == hangul::NO_CODA)
    return Tail::subject;
  return contains(contracted, last) ? Tail::adnominal : Tail::noun;
}

/// True when `word` is `noun`, alone or with a particle or 이다.
template <std::size_t N>
bool starts_as(u32string_view word, const std::array<u32string_view, N>& nouns) {
  constexpr auto after_noun = std::to_array<u32string_view>(
      {U"",       U"이",     U"가",     U"은",     U"는",     U"을",     U"를",        U"의",
       U"에",     U"에서",   U"도",     U"만",     U"로",     U"으로",   U"과",        U"와",
       U"이다",   U"이나",   U"까지",   U"부터",   U"에는",   U"에도",   U"밖에",      U"조차",
       U"마다",   U"입니다", U"이었다", U"이며",   U"이고",   U"이라고", U"이라는",    U"이라면",
       U"이지만", U"처럼",   U"보다",   U"들이",   U"들을",   U"들",     U"들은",      U"들도",
       U"다",     U"인",     U"일",     U"이라",   U"이에요", U"예요",   U"이었",      U"였다",
       U"인지",   U"같이",   U"들의",   U"일까",   U"이야",   U"이기",   U"이니까",    U"이죠",
       U"인데",   U"이므로", U"이라도", U"으로는", U"에서는", U"들과",   U"이었습니다"});
  return std::any_of(nouns.begin(), nouns.end(), [&](u32string_view noun) {
    return word.starts_with(noun) && is_one_of(word.substr(noun.size()), after_noun);
  });
}

Head head_of(u32string_view word, Tail tail) {
  if (is_one_of(word, quoting_words)) return Head::quoting;
  if (starts_as(word, bound_nouns)) return Head::bound_noun;
  if (starts_as(word, leaning_nouns)) return Head::leaning_noun;
  if (starts_as(word, counters)) return Head::counter;
  const bool verbal = tail == Tail::adnominal || tail == Tail::auxiliary ||
                      tail == Tail::connective || tail == Tail::final;
  return verbal ? Head::predicate : Head::independent;
}

}  // namespace

WordForm form_of(const Word& word, const Lexicon& /*lexicon*/) {
  const u32string_view reading = word.reading;
  WordForm form;
  form.syllables = reading.size();
  form.tail = word.token_class == "number" ? Tail::numeral : tail_of(reading);
  form.head = head_of(reading, form.tail);
  return form;
}

}  // namespace nangdok
