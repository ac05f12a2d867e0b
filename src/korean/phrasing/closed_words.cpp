#include "korean/phrasing/closed_words.h"

#include <algorithm>
#include <array>

namespace nangdok {
namespace {

using std::u32string_view;

struct ClosedWord {
  u32string_view word;
  Head head = Head::independent;
  Tail tail = Tail::noun;
};

template <std::size_t N>
constexpr std::array<ClosedWord, N> sorted(std::array<ClosedWord, N> words) {
  std::sort(words.begin(), words.end(),
            [](const ClosedWord& a, const ClosedWord& b) { return a.word < b.word; });
  return words;
}

template <std::size_t N>
constexpr std::array<ClosedWord, N> all_as(Head head, Tail tail,
                                           const std::array<u32string_view, N>& words) {
  std::array<ClosedWord, N> rows;
  for (std::size_t i = 0; i < N; ++i) rows[i] = {words[i], head, tail};
  return rows;
}

template <std::size_t... N>
constexpr auto joined(const std::array<ClosedWord, N>&... parts) {
  std::array<ClosedWord, (N + ...)> all;
  std::size_t at = 0;
  const auto append = [&](const auto& part) {
    for (const ClosedWord& row : part) all[at++] = row;
  };
  (append(parts), ...);
  return sorted(all);
}

constexpr auto subjects =
    std::to_array<u32string_view>({U"내가", U"네가", U"제가", U"누가", U"비가", U"길이"});
constexpr auto topics = std::to_array<u32string_view>(
    {U"난", U"넌", U"이는", U"이건", U"그건", U"저건", U"그는", U"저는"});
constexpr auto objects = std::to_array<u32string_view>(
    {U"이를", U"이걸", U"그걸", U"저걸", U"뭘", U"그를", U"나를", U"너를", U"저를"});
constexpr auto adverbials = std::to_array<u32string_view>({U"더는", U"내게", U"네게", U"제게"});
constexpr auto genitives = std::to_array<u32string_view>(
    {U"내", U"제", U"우리", U"저희", U"너희", U"나의", U"너의", U"저의", U"자기"});
constexpr auto joints =
    std::to_array<u32string_view>({U"나와", U"너와", U"저와", U"및", U"또는", U"혹은"});
constexpr auto determiners =
    std::to_array<u32string_view>({U"이", U"그", U"저", U"요", U"네", U"세", U"석", U"한", U"두"});

constexpr auto degree_adverbs = std::to_array<u32string_view>(
    {U"더",   U"덜",     U"안",     U"못",     U"잘",     U"참",   U"꼭",   U"막",     U"또",
     U"좀",   U"다",     U"늘",     U"곧",     U"갓",     U"딱",   U"푹",   U"매우",   U"아주",
     U"너무", U"가장",   U"제일",   U"훨씬",   U"무척",   U"꽤",   U"퍽",   U"몹시",   U"정말",
     U"꽤나", U"너무나", U"거의",   U"바로",   U"더욱",   U"다시", U"서로", U"함께",   U"같이",
     U"깊이", U"높이",   U"멀리",   U"많이",   U"오래",   U"빨리", U"그리", U"천천히", U"얼른",
     U"조금", U"계속",   U"굉장히", U"상당히", U"대단히", U"점점", U"겨우"});

constexpr auto conjunctions = std::to_array<u32string_view>(
    {U"그러나", U"그리고",   U"그래서", U"그런데",   U"하지만",   U"그러면",   U"그럼",
     U"따라서", U"그러므로", U"또한",   U"즉",       U"그렇지만", U"그래도",   U"그러니까",
     U"그러자", U"게다가",   U"더구나", U"오히려",   U"그럼에도", U"그리고는", U"한편",
     U"반면",   U"물론",     U"예컨대", U"무엇보다", U"그러다",   U"그러다가", U"결국",
     U"다만",   U"그렇다면", U"아무튼", U"어쨌든",   U"사실",     U"게다가"});

constexpr auto postpositions = std::to_array<u32string_view>(
    {U"위해",   U"위하여", U"통해",   U"통하여", U"대해",   U"대하여", U"향해",
     U"향하여", U"따라",   U"의해",   U"의하여", U"관해",   U"관하여", U"비해",
     U"비하여", U"인해",   U"인하여", U"비롯해", U"포함해", U"더불어", U"대해서",
     U"위해서", U"통해서", U"관해서", U"대하여"});

constexpr auto adnominal_postpositions = std::to_array<u32string_view>(
    {U"위한", U"통한", U"대한", U"향한", U"따른", U"의한", U"관한", U"인한", U"비롯한", U"둘러싼"});

/// 관형형 that the lexicon also has as nouns or as nouns with a particle.
constexpr auto adnominals = std::to_array<u32string_view>(
    {U"작은", U"적은", U"어린", U"하는",   U"가는", U"오는", U"보는", U"주는", U"할", U"볼",
     U"될",   U"갈",   U"올",   U"쓸",     U"보인", U"나올", U"된",   U"준",   U"찬", U"산",
     U"간",   U"난데", U"가진", U"가지는", U"사는", U"쓰는", U"지는", U"되는"});

constexpr auto connectives = std::to_array<u32string_view>({U"가서", U"와서", U"해서", U"나서"});

constexpr auto closed_words =
    joined(all_as(Head::independent, Tail::subject, subjects),
           all_as(Head::independent, Tail::topic, topics),
           all_as(Head::independent, Tail::object, objects),
           all_as(Head::independent, Tail::adverbial, adverbials),
           all_as(Head::independent, Tail::genitive, genitives),
           all_as(Head::independent, Tail::joint, joints),
           all_as(Head::independent, Tail::determiner, determiners),
           all_as(Head::independent, Tail::degree, degree_adverbs),
           all_as(Head::independent, Tail::conjunction, conjunctions),
           all_as(Head::postposition, Tail::adverbial, postpositions),
           all_as(Head::postposition, Tail::adnominal, adnominal_postpositions),
           all_as(Head::predicate, Tail::adnominal, adnominals),
           all_as(Head::predicate, Tail::connective, connectives));

constexpr auto bound_nouns = std::to_array<u32string_view>(
    {U"것",   U"거",   U"게",   U"건", U"걸", U"수", U"줄", U"데", U"바", U"지", U"적",
     U"뿐",   U"채",   U"듯",   U"터", U"테", U"리", U"만", U"척", U"체", U"양", U"대로",
     U"만큼", U"따름", U"나름", U"셈", U"법", U"편", U"점", U"자", U"이", U"분", U"녀석"});

constexpr auto leaning_nouns = std::to_array<u32string_view>(
    {U"때문", U"정도", U"동안", U"가운데", U"사이", U"이상", U"이하", U"이내", U"미만", U"이후",
     U"이전", U"때",   U"중",   U"뒤",     U"후",   U"전",   U"속",   U"밖",   U"위",   U"아래",
     U"앞",   U"옆",   U"곳",   U"날",     U"말",   U"일",   U"등",   U"쪽",   U"간",   U"김",
     U"덕분", U"탓",   U"순간", U"만큼",   U"와중", U"이래", U"무렵", U"즈음", U"대신", U"끝"});

constexpr auto clause_nouns = std::to_array<u32string_view>(
    {U"뒤",   U"후",   U"때", U"동안", U"사이", U"가운데", U"이후", U"순간", U"무렵", U"즈음",
     U"때문", U"덕분", U"탓", U"와중", U"대신", U"끝",     U"바람", U"이래", U"직후", U"직전"});

struct CaseParticle {
  u32string_view text;
  Tail tail;
};

constexpr auto case_particles = std::to_array<CaseParticle>(
    {{U"이", Tail::subject},     {U"가", Tail::subject},     {U"은", Tail::topic},
     {U"는", Tail::topic},       {U"을", Tail::object},      {U"를", Tail::object},
     {U"도", Tail::adverbial},   {U"만", Tail::adverbial},   {U"에", Tail::adverbial},
     {U"로", Tail::adverbial},   {U"으로", Tail::adverbial}, {U"밖에", Tail::adverbial},
     {U"조차", Tail::adverbial}, {U"의", Tail::genitive},    {U"들", Tail::noun},
     {U"들이", Tail::subject},   {U"들은", Tail::topic},     {U"들을", Tail::object},
     {U"들도", Tail::adverbial}, {U"들에", Tail::adverbial}, {U"들의", Tail::genitive},
     {U"", Tail::noun}});

constexpr auto lone_particles = std::to_array<u32string_view>(
    {U"부터", U"까지",   U"까지도", U"까지는", U"보다", U"보다도", U"보다는", U"보단",
     U"조차", U"마저",   U"처럼",   U"에서",   U"에게", U"만큼",   U"이나",   U"밖에",
     U"라도", U"이라도", U"은",     U"는",     U"을",   U"를",     U"가",     U"에",
     U"로",   U"으로",   U"와",     U"과",     U"도"});

}  // namespace

std::optional<WordForm> closed_word(u32string_view word) {
  const auto* const found = std::lower_bound(
      closed_words.begin(), closed_words.end(), word,
      [](const ClosedWord& row, u32string_view wanted) { return row.word < wanted; });
  if (found == closed_words.end() || found->word != word) return std::nullopt;
  WordForm form;
  form.head = found->head;
  form.tail = found->tail;
  form.syllables = word.size();
  return form;
}

bool is_bound_noun(u32string_view stem) {
  return std::find(bound_nouns.begin(), bound_nouns.end(), stem) != bound_nouns.end();
}

bool is_leaning_noun(u32string_view stem) {
  return std::find(leaning_nouns.begin(), leaning_nouns.end(), stem) != leaning_nouns.end();
}

bool closes_clause(u32string_view word) {
  return std::any_of(clause_nouns.begin(), clause_nouns.end(), [word](u32string_view noun) {
    if (!word.starts_with(noun)) return false;
    const u32string_view particle = word.substr(noun.size());
    return particle.empty() || particle == U"에" || particle == U"에는" || particle == U"에도" ||
           particle == U"부터" || particle == U"까지" || particle == U"마다" || particle == U"로";
  });
}

bool is_lone_particle(u32string_view word) {
  return std::find(lone_particles.begin(), lone_particles.end(), word) != lone_particles.end();
}

std::optional<WordForm> bound_noun_with_particle(u32string_view word) {
  for (const CaseParticle& particle : case_particles) {
    if (!word.ends_with(particle.text)) continue;
    if (!is_bound_noun(word.substr(0, word.size() - particle.text.size()))) continue;
    WordForm form;
    form.head = Head::bound_noun;
    form.tail = particle.tail;
    form.syllables = word.size();
    return form;
  }
  return std::nullopt;
}

}  // namespace nangdok
