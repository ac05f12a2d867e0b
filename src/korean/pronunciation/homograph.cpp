#include "korean/pronunciation/homograph.h"

#include <algorithm>
#include <array>

namespace nangdok {
namespace {

/// A list in one string, words parted by spaces.
template <typename Predicate>
bool any_of_list(std::u32string_view list, Predicate predicate) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(U' '), list.size());
    if (predicate(list.substr(0, end))) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool starts_with_one_of(std::u32string_view word, std::u32string_view list) {
  return any_of_list(list, [&](std::u32string_view cue) { return word.starts_with(cue); });
}

std::u32string_view reading_at(const std::vector<Word>& words, std::size_t at) {
  return at < words.size() ? std::u32string_view(words[at].reading) : std::u32string_view();
}

struct NounWithParticle {
  std::u32string_view word, next;
};

/// What follows when the last syllable is a particle.
constexpr std::array<NounWithParticle, 8> nouns_with_particle = {{
    {U"안과", U"밖 바깥 겉"},
    {U"산과", U"들 바다 강 숲 나무 하늘 물 계곡 호수 골짜기 산"},
    {U"문과", U"창 벽 기둥 담 문"},
    {U"공과", U"사 사를 사의"},
    {U"전과", U"달 다르 다른 다름 다를 같 똑같 비교 비슷 마찬가지"},
    {U"실과", U"바늘"},
    {U"병과", U"약 캔 컵"},
    {U"주가", U"되 된 될 됐 돼 아니"},
}};

enum class Where { always, next, sentence };

struct Homograph {
  std::u32string_view word;
  Tensing sense;  ///< Of its second syllable, where a cue is found.
  Where where;
  std::u32string_view cues;
};

constexpr auto tensed = Tensing::hanja;
constexpr auto untensed = Tensing::plain;

constexpr std::array<Homograph, 18> homographs = {{
    {U"상장", untensed, Where::next,
     U"기업 회사 법인 폐지 주식 종목 요건 심사 예정 추진 절차 첫날 준비 여부 계획 이후 이래 당시 "
     U"공모"},
    {U"상장", untensed, Where::sentence,
     U"코스닥 코스피 나스닥 증시 거래소 주식 주가 공모가 공모주"},
    {U"화병", untensed, Where::sentence, U"꽃 꽂 도자기 장미 백합 국화 유리 선반 탁자 깨"},
    {U"잠자리", untensed, Where::sentence, U"날아 날개 잡 곤충 고추 풀잎 꼬리 맴돌 잠자리채 벌레"},
    {U"시가", tensed, Where::next,
     U"총액 기준 보상 평가 상당 표준 대비 일억 이억 삼억 사억 오억 육억 칠억 팔억 구억 십억 백억 "
     U"수억 수천 천만 백만"},
    {U"시가", tensed, Where::sentence, U"매매 아파트 시세 부동산 공시"},
    {U"대가", untensed, Where::sentence, U"당대 거장 화가 서예 문단 학계 화단 명인 바둑 풍수"},
    {U"고가", untensed, Where::next, U"차도 도로 다리 밑 철거 교차로 아래 위"},
    {U"소수", tensed, Where::sentence, U"약수 소인수 자연수 합성수 홀수 정수론"},
    {U"분수", tensed, Where::sentence, U"분모 분자 약분 통분 소수 나눗셈 곱셈 대분수"},
    {U"신기", tensed, Where::sentence, U"무당 내림굿 무속 굿판"},
    {U"장기", tensed, Where::next, U"자랑"},
    {U"성적", tensed, Where::next,
     U"매력 취향 학대 수치심 지향 자기 욕구 행동 충동 소수자 접촉 폭력 호기심 언동 괴롭힘 쾌락 "
     U"흥분 자극 관계 욕망 본능 긴장 농담 모욕 굴욕 착취 환상 능력 역할 정체성 불쾌감 발언"},
    {U"성적인", tensed, Where::always, U""},
    {U"성적으로", tensed, Where::next,
     U"끌 흥분 문란 학대 희롱 괴롭 매력 폭행 접근 성숙 억압 착취"},
    {U"발병", tensed, Where::next, U"나 났 난"},
    {U"물질", untensed, Where::sentence, U"해녀 전복 잠녀"},
    {U"성과", untensed, Where::next, U"이름 젠더"},
}};

bool cue_found(const Homograph& homograph, const std::vector<Word>& words, std::size_t at) {
  if (homograph.where == Where::always) return true;
  if (homograph.where == Where::next) {
    return starts_with_one_of(reading_at(words, at + 1), homograph.cues);
  }
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return starts_with_one_of(word.reading, homograph.cues);
  });
}

}  // namespace

WordAnalysis without_homograph(const WordAnalysis& analysis, const std::vector<Word>& words,
                               std::size_t at) {
  const std::u32string_view word = words[at].reading;
  if (word.size() != 2 || at + 1 >= words.size()) return analysis;
  for (const NounWithParticle& pair : nouns_with_particle) {
    if (word != pair.word || !starts_with_one_of(words[at + 1].reading, pair.next)) continue;
    WordAnalysis divided;
    divided.word_class = WordClass::noun;
    divided.particle = word.back() == U'가' ? Particle::subject : Particle::conjunctive;
    divided.stem = 1;
    divided.known = true;
    return divided;
  }
  return analysis;
}

void mark_homograph(const std::vector<Word>& words, std::size_t at, std::span<Sound> sounds) {
  const std::u32string_view word = words[at].reading;
  for (const Homograph& homograph : homographs) {
    if (!word.starts_with(homograph.word) || !cue_found(homograph, words, at)) continue;
    sounds[1].tensing = homograph.sense;
    return;
  }
}

void mark_indirect_question(const std::vector<Word>& words, std::size_t at,
                            std::span<Sound> sounds) {
  const std::u32string_view word = words[at].reading;
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (word[i] != U'지' || sounds[i - 1].syllable.coda != hangul::C_L) continue;
    const std::u32string_view tail = word.substr(i + 1);
    if (!tail.empty() && tail != U"도" && tail != U"는" && tail != U"를" && tail != U"가") continue;
    if (!starts_with_one_of(reading_at(words, at + 1),
                            U"모르 모른 모를 몰라 몰랐 모릅 말지 궁금 의문 고민 걱정")) {
      continue;
    }
    sounds[i].tensing = Tensing::adnominal;
  }
}

bool means_to_know(const std::vector<Word>& words, std::size_t at) {
  // Alone it is the entry of a dictionary, where 안다 [안따] stands.
  if (words.size() == 1 || !words[at].reading.starts_with(U"안다")) return false;
  const std::u32string_view before = at > 0 ? reading_at(words, at - 1) : std::u32string_view();
  return !starts_with_one_of(
      before,
      U"아이 아기 애 엄마 아빠 품 꽃 가방 인형 고양이 강아지 몸 허리 목 어깨 "
      U"베개 책 짐 딸 아들 손자 가슴 무릎 꼭 끌어 와락 덥석 으스러지게");
}

}  // namespace nangdok
