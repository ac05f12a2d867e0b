#include "korean/sentence/reporting_verb.h"

#include <algorithm>

#include "korean/hangul.h"
#include "korean/sentence/verb_form.h"
#include "korean/sentence/word_list.h"

namespace nangdok {
namespace {

/// Nouns that say something with 하다: 말하다, 대답하다.
constexpr WordList saying_nouns(
    {U"말",       U"답",       U"대답",   U"회답",   U"응답",    U"대꾸",   U"질문", U"반문",
     U"자문",     U"되질문",   U"문의",   U"고함",   U"절규",    U"생각",   U"얘기", U"이야기",
     U"설명",     U"해명",     U"변명",   U"주장",   U"강조",    U"지적",   U"반박", U"항변",
     U"항의",     U"제안",     U"제의",   U"부탁",   U"당부",    U"요청",   U"요구", U"간청",
     U"명령",     U"지시",     U"재촉",   U"독촉",   U"채근",    U"위로",   U"격려", U"칭찬",
     U"인사",     U"사과",     U"사죄",   U"애원",   U"호소",    U"하소연", U"경고", U"선언",
     U"선포",     U"발표",     U"보고",   U"단언",   U"장담",    U"약속",   U"다짐", U"맹세",
     U"기도",     U"고백",     U"자백",   U"실토",   U"인정",    U"부인",   U"거절", U"사양",
     U"동의",     U"맞장구",   U"농담",   U"비난",   U"비판",    U"불평",   U"푸념", U"한탄",
     U"탄식",     U"감탄",     U"혼잣말", U"반복",   U"되풀이",  U"회상",   U"충고", U"조언",
     U"훈계",     U"타박",     U"핀잔",   U"면박",   U"협박",    U"위협",   U"추궁", U"심문",
     U"호통",     U"통보",     U"안내",   U"소개",   U"귀띔",    U"제지",   U"만류", U"권유",
     U"추천",     U"회유",     U"결심",   U"걱정",   U"염려",    U"짐작",   U"추측", U"의심",
     U"평",       U"논평",     U"평가",   U"덕담",   U"축하",    U"환호",   U"합창", U"복창",
     U"잔소리",   U"군소리",   U"자랑",   U"투정",   U"넋두리",  U"언급",   U"전언", U"진술",
     U"증언",     U"토로",     U"피력",   U"역설",   U"회고",    U"술회",   U"일갈", U"호언",
     U"중얼중얼", U"속닥속닥", U"의아해", U"궁금해", U"우물쭈물"});

struct SayingVerb {
  std::u32string_view stem;
  std::u32string_view infinitive = {};
};

constexpr SayingVerb verbs[] = {{U"묻", U"물어"},
                                {U"되묻", U"되물어"},
                                {U"캐묻", U"캐물어"},
                                {U"따져묻", U"따져물어"},
                                {U"여쭙", U"여쭈어"},
                                {U"여쭈"},
                                {U"외치"},
                                {U"소리치"},
                                {U"고함치"},
                                {U"호통치"},
                                {U"야단치"},
                                {U"큰소리치"},
                                {U"맞장구치"},
                                {U"소리지르", U"소리질러"},
                                {U"부르짖"},
                                {U"울부짖"},
                                {U"중얼거리"},
                                {U"중얼대"},
                                {U"속삭이"},
                                {U"소곤거리"},
                                {U"소곤대"},
                                {U"속닥거리"},
                                {U"속닥이"},
                                {U"수군거리"},
                                {U"수군대"},
                                {U"쑥덕거리"},
                                {U"웅얼거리"},
                                {U"웅성거리"},
                                {U"웅성대"},
                                {U"투덜거리"},
                                {U"투덜대"},
                                {U"구시렁거리"},
                                {U"구시렁대"},
                                {U"궁시렁거리"},
                                {U"궁시렁대"},
                                {U"더듬거리"},
                                {U"떠듬거리"},
                                {U"더듬"},
                                {U"머뭇거리"},
                                {U"머뭇대"},
                                {U"망설이"},
                                {U"주저하"},
                                {U"우물거리"},
                                {U"우물대"},
                                {U"우물쭈물하"},
                                {U"얼버무리"},
                                {U"둘러대"},
                                {U"덧붙이"},
                                {U"털어놓"},
                                {U"늘어놓"},
                                {U"다그치"},
                                {U"나무라"},
                                {U"꾸짖"},
                                {U"타이르", U"타일러"},
                                {U"달래"},
                                {U"어르", U"얼러"},
                                {U"조르", U"졸라"},
                                {U"보채"},
                                {U"칭얼거리"},
                                {U"칭얼대"},
                                {U"징징거리"},
                                {U"징징대"},
                                {U"투정부리"},
                                {U"밝히"},
                                {U"전하"},
                                {U"알리"},
                                {U"빌"},
                                {U"읊"},
                                {U"읊조리"},
                                {U"거들"},
                                {U"끼어들"},
                                {U"빈정거리"},
                                {U"빈정대"},
                                {U"비아냥거리"},
                                {U"비아냥대"},
                                {U"이죽거리"},
                                {U"이죽대"},
                                {U"깐족거리"},
                                {U"깐족대"},
                                {U"놀리"},
                                {U"쏘아붙이"},
                                {U"쏘아대"},
                                {U"몰아붙이"},
                                {U"내뱉"},
                                {U"뱉"},
                                {U"윽박지르", U"윽박질러"},
                                {U"을러대"},
                                {U"으르렁거리"},
                                {U"으르렁대"},
                                {U"비꼬"},
                                {U"되뇌"},
                                {U"되뇌이"},
                                {U"곱씹"},
                                {U"울먹이"},
                                {U"울먹거리"},
                                {U"흐느끼"},
                                {U"따지"},
                                {U"조잘거리"},
                                {U"조잘대"},
                                {U"재잘거리"},
                                {U"재잘대"},
                                {U"종알거리"},
                                {U"종알대"},
                                {U"쫑알거리"},
                                {U"쫑알대"},
                                {U"지껄이"},
                                {U"떠들"},
                                {U"떠벌리"},
                                {U"으스대"},
                                {U"뽐내"},
                                {U"일컫", U"일컬어"},
                                {U"부르", U"불러"},
                                {U"아뢰"},
                                {U"고하"},
                                {U"일러바치"},
                                {U"꼬드기"},
                                {U"부추기"},
                                {U"권하"},
                                {U"청하"},
                                {U"답하"},
                                {U"받아치"},
                                {U"맞받아치"},
                                {U"되받아치"},
                                {U"받아넘기"},
                                {U"대들"},
                                {U"대거리하"},
                                {U"악쓰"},
                                {U"물어보", U"물어봐"},
                                {U"캐물어보", U"캐물어봐"},
                                {U"주절거리"},
                                {U"주절대"},
                                {U"흥얼거리"},
                                {U"흥얼대"},
                                {U"마음먹"},
                                {U"궁리하"},
                                {U"상상하"},
                                {U"깨닫", U"깨달아"},
                                {U"툴툴거리"},
                                {U"툴툴대"},
                                {U"꿍얼거리"},
                                {U"꿍얼대"},
                                {U"너스레떨"},
                                {U"능청떨"},
                                {U"호들갑떨"},
                                {U"말씀하"},
                                {U"말씀드리"},
                                {U"말하"}};

VerbForm form_with_hada(std::u32string_view word) {
  // A noun of saying is at most four syllables long.
  for (std::size_t length = std::min<std::size_t>(word.size() - 1, 4); length > 0; --length) {
    if (!saying_nouns.contains(word.substr(0, length))) continue;
    const VerbForm form = verb_form(word.substr(length), U"하");
    if (form != VerbForm::other) return form;
  }
  return VerbForm::other;
}

struct Companion {
  std::u32string_view noun;  ///< Without its particle.
  const SayingVerb* verbs;
  std::size_t count;
};

constexpr SayingVerb word_verbs[] = {
    {U"하"},     {U"잇", U"이어"},  {U"이어가"},   {U"이어나가"}, {U"꺼내"},
    {U"건네"},   {U"걸"},           {U"던지"},     {U"열"},       {U"보태"},
    {U"더듬"},   {U"받"},           {U"흐리"},     {U"돌리"},     {U"자르", U"잘라"},
    {U"막"},     {U"쏟아내"},       {U"전하"},     {U"드리"},     {U"놓"},
    {U"내놓"},   {U"늘어놓"},       {U"쏘"},       {U"붙이"},     {U"뱉"},
    {U"내뱉"},   {U"얹"},           {U"거들"},     {U"가로채"},   {U"끊"},
    {U"주"},     {U"내"},           {U"되풀이하"}, {U"반복하"},   {U"남기"},
    {U"이어받"}, {U"고르", U"골라"}};
constexpr SayingVerb voice_verbs[] = {{U"지르", U"질러"}, {U"치"}, {U"높이"}, {U"낮추"},
                                      {U"돋우"},          {U"내"}, {U"깔"},   {U"쓰"}};
constexpr SayingVerb mouth_verbs[] = {{U"열"}, {U"떼"}, {U"놀리"}};
constexpr SayingVerb manner_verbs[] = {{U"떨"}, {U"놓"},     {U"부리"}, {U"주"},
                                       {U"치"}, {U"늘어놓"}, {U"하"},   {U"달"}};

template <std::size_t N>
constexpr Companion companion(std::u32string_view noun, const SayingVerb (&list)[N]) {
  return {noun, list, N};
}

constexpr Companion companions[] = {
    companion(U"말", word_verbs),        companion(U"말꼬리", word_verbs),
    companion(U"말끝", word_verbs),      companion(U"말씀", word_verbs),
    companion(U"대답", word_verbs),      companion(U"답", word_verbs),
    companion(U"질문", word_verbs),      companion(U"물음", word_verbs),
    companion(U"인사", word_verbs),      companion(U"농담", word_verbs),
    companion(U"농", word_verbs),        companion(U"한마디", word_verbs),
    companion(U"이야기", word_verbs),    companion(U"얘기", word_verbs),
    companion(U"혼잣말", word_verbs),    companion(U"위로", word_verbs),
    companion(U"운", mouth_verbs),       companion(U"입", mouth_verbs),
    companion(U"말문", mouth_verbs),     companion(U"소리", voice_verbs),
    companion(U"고함", voice_verbs),     companion(U"비명", voice_verbs),
    companion(U"목소리", voice_verbs),   companion(U"언성", voice_verbs),
    companion(U"악", voice_verbs),       companion(U"호통", voice_verbs),
    companion(U"고래고래", voice_verbs), companion(U"탄성", voice_verbs),
    companion(U"핀잔", manner_verbs),    companion(U"면박", manner_verbs),
    companion(U"너스레", manner_verbs),  companion(U"으름장", manner_verbs),
    companion(U"엄포", manner_verbs),    companion(U"엄살", manner_verbs),
    companion(U"능청", manner_verbs),    companion(U"호들갑", manner_verbs),
    companion(U"투정", manner_verbs),    companion(U"불평", manner_verbs),
    companion(U"잔소리", manner_verbs),  companion(U"맞장구", manner_verbs),
    companion(U"토", manner_verbs)};

/// The entry whose noun, bare or with 을/를/도/만/으로, is `word`.
const Companion* companion_of(std::u32string_view word) {
  for (const Companion& entry : companions) {
    if (word.substr(0, entry.noun.size()) != entry.noun) continue;
    const std::u32string_view particle = word.substr(entry.noun.size());
    if (particle.empty() || particle == U"을" || particle == U"를") return &entry;
  }
  return nullptr;
}

ReportingUse use_of(VerbForm form) {
  return form == VerbForm::predicate   ? ReportingUse::reports
         : form == VerbForm::adnominal ? ReportingUse::attributes
                                       : ReportingUse::none;
}

}  // namespace

ReportingUse reporting_use(std::u32string_view word) {
  if (word.size() < 2) return ReportingUse::none;
  if (const VerbForm form = form_with_hada(word); form != VerbForm::other) return use_of(form);
  for (const SayingVerb& verb : verbs) {
    // A quick look at the first syllable spares most of the work.
    const char32_t first = verb.infinitive.empty() ? verb.stem.front() : verb.infinitive.front();
    if (verb.stem.size() > 1 && verb.stem.front() != word.front() && first != word.front())
      continue;
    const VerbForm form = verb_form(word, verb.stem, verb.infinitive);
    if (form != VerbForm::other) return use_of(form);
  }
  return ReportingUse::none;
}

bool is_noun_of_saying(std::u32string_view word) {
  return companion_of(word) != nullptr ||
         (word.size() > 1 && (word.back() == U'을' || word.back() == U'를') &&
          saying_nouns.contains(word.substr(0, word.size() - 1)));
}

bool completes_noun_of_saying(std::u32string_view noun, std::u32string_view verb) {
  if (const Companion* entry = companion_of(noun)) {
    for (std::size_t i = 0; i < entry->count; ++i) {
      if (verb_form(verb, entry->verbs[i].stem, entry->verbs[i].infinitive) ==
          VerbForm::predicate) {
        return true;
      }
    }
  }
  return verb_form(verb, U"하") == VerbForm::predicate;
}

}  // namespace nangdok
