#include "korean/reading/counter_context.h"

#include <array>
#include <unordered_map>
#include <unordered_set>

#include "korean/reading/number.h"
#include "korean/reading/particle.h"
#include "korean/reading/score.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

using WordSet = std::unordered_set<std::u32string_view>;

/// The cues of one ambiguous counter, each a list of words.
struct Cues {
  std::u32string_view name;
  NumeralSeries otherwise;      ///< Where no cue is found.
  std::u32string_view counted;  ///< Nouns counted natively, before (3 after 트럭) or after 의.
  std::u32string_view numbered_before;  ///< Words before a number that is a label,
  std::u32string_view numbered_after;   ///< and words after it.
  std::u32string_view counting_after;   ///< Words after that tell of counting.
  std::u32string_view numbered_tails;   ///< Particles that follow labels rather than counts.
};

constexpr auto counted_by_native = NumeralSeries::native;
constexpr auto count_to_twenty = NumeralSeries::native_below_20;
constexpr auto label = NumeralSeries::sino_korean;

constexpr std::array<Cues, 24> all_cues = {{
    {U"대", count_to_twenty,
     U"차 버스 트럭 택시 오토바이 자전거 비행기 헬기 헬리콥터 여객기 전투기 컴퓨터 노트북 프린터 "
     U"폰 휴대폰 전화 "
     U"전화기 카메라 에어컨 냉장고 세탁기 선풍기 텔레비전 티브이 티비 피아노 바이올린 기타 기계 "
     U"로봇 드론 "
     U"엘리베이터 승강기 기 탱크 앰뷸런스 모니터 서버 유모차 휠체어 썰매 수레 가마 리어카 대포 매 "
     U"주먹 담배 "
     U"주사 침 갈비 뺨 따귀 장비 설비 단말기 태블릿 오븐 전자레인지 재봉틀 크레인 포클레인 트랙터 "
     U"스쿠터 "
     U"킥보드 보드 단말 오르간 첼로 하프 드럼 발전기 라디오 스피커 시계탑 차량 함정 요트 보트 "
     U"잠수함 회초리 "
     U"곤장 볼기 자동차 승합차 화살 아이패드 맥북 아이폰 갤럭시 게임기 마이크 조명 침대 대차 밴 "
     U"캠핑카 카 "
     U"러닝머신 머신 벤츠 테슬라 소나타",
     U"역대 세계 한국 국내 조선 고려 신라 백제 고구려 미국 우리나라 전국 아시아",
     U"대통령 총리 왕 임금 국왕 황제 회장 총장 교황 의회 국회 종교 영양소 원칙 도시 강 미항 문명 "
     U"불가사의 명산 "
     U"명절 핵심 과제 그룹 기업 은행 통신사 왕조 성인 비극 악성 요소 목표 전략 메이저 리그 소녀 "
     U"소년 청년 청소년 "
     U"초반 중반 후반 여성 남성 중소기업 세습 독자 부자 의무 의혹 악재 호재 쟁점 이슈 요인 "
     U"개혁 공약 법안 신문 방송사 언론 지표 권역 허브 시장 강국 영화제 미술관 박물관 명품 명문 "
     U"로펌 마트 백화점 포털 질환 질병 암 발명품 산맥 폭포 호수 사막 곡창 무역항 축제 가문 학파 "
     U"사조 법칙 원리 종단 비결 특징 변수 열강 세력 조직 정당 영양제 진미 별미 온천",
     U"", U"째 에 조 손 양 강"},
    {U"번", counted_by_native, U"",
     U"내선 교향곡 협주곡 소나타 왈츠 반 등번호 번호 국도 문제 기호 정답 답 답은 정답은 출구 채널 "
     U"지문 "
     U"문항 보기 노선 "
     U"버스 사중주 작품 지방도 고속도로 트랙 지선 군번 학번 순번 염색체 타순 선택지 버튼 등 배번 "
     U"환상곡 서곡 "
     U"모음곡 전주곡 연습곡 무곡 소곡 파 게이트 좌석 객차 라인 단축번호 포지션 유형 질문 방 창구 "
     U"마을버스 "
     U"간선버스 좌석버스 시내버스",
     U"출구 문제 타자 버스 국도 트랙 선수 게이트 승강장 홈 창구 후보 방 좌석 문항 보기 노선 척추 "
     U"염색체 아이언 "
     U"우드 채널 교향곡 포트 레인 사물함 테이블 카드 도로 유형 메뉴 줄 칸 자리 손님 학생 코트 코스 "
     U"홀 마을버스 "
     U"트럭 질문 항목 버튼 선발 주자 국민 그림 사진 라인 구역 승차장 탑승구 게이지 플랫폼 말 조항 "
     U"군 경추 요추 "
     U"유니폼 투수 시내버스 고속도로 정답 답안 참가자 채점 지방도 시드 축 엔진 갱도 사건 염기 "
     U"협주곡 소나타 "
     U"용지 표 항 객차 투표 이상형 배터 주차장 창 전주곡 국장 훈련병",
     U"더 만에 이상 이나 연속 넘게 반복 정도 모두 가량 중 시도 남짓",
     U"부터 과 이다 입니다 으로 이고 이며 인 출구 타자"},
    {U"장", count_to_twenty,
     U"종이 사진 티켓 표 입장권 카드 편지지 수건 이불 담요 지폐 우표 엽서 접시 그림 김 만원짜리 "
     U"원짜리 벽돌 기와 "
     U"셔츠 티셔츠 옷 전단 포스터 앨범 음반 디스크 레코드 도화지 색종이 휴지 마스크 쿠폰 스티커 빵 "
     U"식빵 상추 "
     U"깻잎 배춧잎 원고지 원고 서류 문서 에이포 용지 명함 초대장 상품권 복권 수표 달력 유리 합판 "
     U"연탄 타일 "
     U"손수건 행주 걸레 기저귀 슬라이드 필름 화투 패 부적 천 치즈 파전 전 피자 잎 꽃잎 도면 지도 "
     U"번호표 "
     U"카세트 시디 씨디 판 영수증 증명서 통지서 신문지 벽지 커튼 방석 석고보드 반죽 만두피 "
     U"라이스페이퍼 월남쌈",
     U"막 권 편 부 책 성경 소설 논문 교재 교과서 보고서 본문 헌법 복음 서 창세기 시편 지난 "
     U"이어지는 다음",
     U"에서 절 서론 결론 개요 제목 내용 첫머리 마지막 말미 참조", U"분량 정도 가량 남짓 이상 이하",
     U"에서 에서는 에는 부터 까지 은 에"},
    {U"분", label,
     U"손님 고객 고객님 선생님 교수님 어르신 어른 관객 회원 님 독자 승객 참가자 참석자 환자 신부님 "
     U"스님 목사님 "
     U"당첨자 기자 위원 의사 시민 애청자 후원자 할머니 할아버지 여자 남자 노인 여성 남성 배우 강사",
     U"", U"",
     U"오셨 계시 계십 계셨 모시 모십 모셨 오시 오십니 앉으 타셨 참석하 추첨 초대 께 선생님 손님 "
     U"어르신 교수님 "
     U"모두께 스승 어른 추천해 신청하 뽑아 예약하 선정",
     U""},
    {U"배", counted_by_native, U"", U"절 큰절 합계", U"줌 망원 체 현미경", U"", U"속 율 체"},
    {U"점", label,
     U"그림 작품 유물 도자기 유화 조각 조각품 회화 의류 살 옷 가구 불상 문화재 국보 보물 고기 살점 "
     U"회 "
     U"공예품 서화 "
     U"판화 사진 예술품 미술품 골동품 소장품 병풍 수묵화 초상화 전시품 출품작 걸작 명화 구름 청자 "
     U"백자 토기 "
     U"자료 장신구 가방 신발 스케치 수채화 고서 족자 벽화 화석 표본 인형 악기 불화 신작 작 드로잉",
     U"", U"", U"", U""},
    {U"편", counted_by_native,
     U"영화 드라마 시 소설 논문 동화 수필 광고 영상 다큐멘터리 다큐 작품 글 만화 웹툰 연극 뮤지컬 "
     U"애니메이션 단편 장편 에세이 "
     U"시조 칼럼 기사 리뷰 노래 프로그램 예능 동영상 뮤직비디오 비디오 희곡 평론 이야기 민요 설화 "
     U"일기 보고서 원고 사설 "
     U"스릴러 코미디 로맨스 총 모두 단 각 매주 매일 중 연작 우화 전설 독후감 감상문 하루",
     U"항공 시편 시리즈 시즌 편명", U"에서 예고 극장판", U"", U"에서 에서는 보다 부터"},
    {U"권", counted_by_native, U"", U"마지막 시리즈", U"분립 초반 중반 후반", U"",
     U"에서 에서는 부터 은"},
    {U"판", counted_by_native, U"", U"개정 증보 초 최신 개정증보 수정 제", U"인쇄 쇄 서문", U"",
     U"승제 선승제 본"},
    {U"수", label, U"시 시조 한시 노래 동시 절구 율시 닭 향가 가사 자작시 연작시", U"", U"",
     U"앞 위 접 물러", U""},
    {U"부", label,
     U"신문 원고 복사본 서류 사본 보고서 계약서 원서 책자 전단 잡지 초본 등본 설문지 논문 제안서 "
     U"신청서 출력본 "
     U"이력서 시집 자료 팸플릿 부수 증명서 발행 판매 답안지",
     U"", U"", U"씩", U""},
    {U"기", label,
     U"미사일 원전 원자로 위성 인공위성 무덤 고분 왕릉 엔진 탑 비석 고인돌 로켓 전투기 크레인 "
     U"엘리베이터 발전기 "
     U"발사대 핵탄두 탄두 포 석탑 묘 승강기 리프트 석등 부도 헬기 공격기 정찰기 폭격기 수송기 "
     U"탐사선 묘비 릉",
     U"", U"", U"", U""},
    {U"단", label,
     U"시금치 배추 무 파 대파 쪽파 부추 미나리 열무 나물 장작 짚 볏짚 쑥갓 갓 꽃 얼갈이 장미 쑥 "
     U"아욱 "
     U"근대 고구마순 "
     U"냉이 달래 고사리 나무 땔감",
     U"", U"", U"", U""},
    {U"동", label, U"건물 비닐하우스 하우스 축사 창고 아파트 주택 막사 온실 텐트 공장 한옥 가옥",
     U"", U"", U"", U""},
    {U"주", label, U"나무 묘목 과수 주식 감귤 포도 모종 주목 신주 자사주 우선주 보통주", U"", U"",
     U"", U""},
    {U"집", counted_by_native, U"", U"앨범 정규 미니 싱글 가수 음반 시",
     U"앨범 음반 타이틀 발매 활동 수록 컴백 가수", U"", U""},
    {U"자", label, U"글자 한자 이름 한글 글씨 이름자 천 비단 옷감 무명 삼베 광목", U"", U"", U"",
     U""},
    {U"문", label, U"대포 포 야포 화포 총통 곡사포 박격포 기관포 함포 자주포 고사포", U"", U"", U"",
     U""},
    {U"척", counted_by_native, U"배 어선 군함 함선 선박 화물선 여객선 거북선 함정 유조선 요트",
     U"키 키는 키가 신장", U"장신 거구 단구", U"", U""},
    {U"재", label, U"약 한약 보약 탕약 대보탕 첩약", U"", U"", U"", U""},
    {U"구", label, U"시신 시체 유해 유골 사체 미라", U"", U"", U"", U""},
    {U"쪽", label, U"마늘 사과 귤 오렌지 레몬 자몽 수박 참외 멜론 복숭아 식빵 석류 유자 생강", U"",
     U"", U"으로 에서온", U""},
    {U"팀", counted_by_native, U"",
     U"영업 개발 기획 수사 사업 제작 연구 지원 운영 마케팅 강력 형사 인사", U"장 팀장 팀원 소속",
     U"", U"장"},
    {U"세트", count_to_twenty, U"", U"", U"스코어 듀스 득점", U"",
     U"에서 를따냈 초반 중반 후반 까지 부터 에서는"},
}};

/// A Cues with its lists as sets.
struct CueSets {
  NumeralSeries otherwise = label;
  WordSet counted, numbered_before, numbered_after, counting_after, numbered_tails;
};

const CueSets& cues_of(std::u32string_view name) {
  static const std::unordered_map<std::u32string_view, CueSets> sets = [] {
    std::unordered_map<std::u32string_view, CueSets> built;
    for (const Cues& cues : all_cues) {
      built[cues.name] = {cues.otherwise,
                          word_set(cues.counted),
                          word_set(cues.numbered_before),
                          word_set(cues.numbered_after),
                          word_set(cues.counting_after),
                          word_set(cues.numbered_tails)};
    }
    return built;
  }();
  return sets.at(name);
}

bool looks_like_predicate(std::u32string_view word) {
  constexpr std::u32string_view finals = U"다요죠까고서며면던은는을";
  return word.empty() || finals.find(word.back()) != std::u32string_view::npos;
}

/// What stands around the counter.
struct Surroundings {
  std::u32string_view previous;   ///< The word before the number.
  std::u32string_view tail;       ///< Hangul glued to the counter.
  std::u32string_view next;       ///< The word after.
  bool after_title = false;       ///< The number follows 』 or 》.
  bool previous_is_bare = false;  ///< A noun without a particle.
};

Surroundings surroundings_of(const CounterUse& use) {
  const Passage& passage = use.passage;
  Surroundings around;
  around.previous = passage.previous_word(use.number_begin);
  around.tail = passage.hangul_run(use.counter_end);
  around.next = passage.next_word(passage.hangul_end(use.counter_end));
  std::size_t i = use.number_begin;
  while (i > 0 && is_space(passage.text[i - 1])) --i;
  const char32_t mark = passage.before(i);
  around.after_title = mark == U'』' || mark == U'》' || mark == U'〉' || mark == U'」';
  constexpr std::u32string_view particle_ends = U"은는이가을를의에로과와도만서";
  around.previous_is_bare = !around.previous.empty() &&
                            particle_ends.find(around.previous.back()) == std::u32string_view::npos;
  return around;
}

bool sentence_has(const Passage& passage, std::u32string_view list) {
  for (const std::u32string_view word : words_of(list)) {
    if (passage.text.find(word) != std::u32string_view::npos) return true;
  }
  return false;
}

std::string cue(std::string_view what) {
  return std::string("context: ").append(what);
}

/// `11시 20분께`: minutes, not persons.
bool follows_hour(const CounterUse& use) {
  std::size_t i = use.number_begin;
  while (i > 0 && is_space(use.passage.text[i - 1])) --i;
  return i >= 2 && use.passage.text[i - 1] == U'시' && is_digit(use.passage.text[i - 2]);
}

/// `3판 2쇄`: an edition.
bool by_printing(const CounterUse& use) {
  const auto printing = parse_number(use.passage, use.passage.skip_spaces(use.counter_end));
  return printing && use.passage.at(printing->end) == U'쇄';
}

/// `5번이나 보았다` wonders how often; `1번이나 2번` gives a choice.
bool wonders_how_many(const CounterUse& use, const Surroundings& around) {
  const bool tail = around.tail == U"이나" || around.tail == U"나";
  return tail && !is_digit(use.passage.at(
                     use.passage.skip_spaces(use.passage.hangul_end(use.counter_end))));
}

/// `3판 2승제`.
bool by_wins(const CounterUse& use) {
  const auto wins = parse_number(use.passage, use.passage.skip_spaces(use.counter_end));
  return wins && use.passage.at(wins->end) == U'승';
}

/// What is particular to one counter, after the lists have found nothing.
std::optional<SeriesChoice> by_own_habits(const CounterUse& use, const Surroundings& around) {
  static const auto praise =
      word_set(U"더 가장 제일 훨씬 재미 재밌 나오 나왔 나온 개봉 좋 낫 최고");
  const std::u32string_view name = use.name;
  const bool tail_is_particle = is_particle_sequence(around.tail);
  if (name == U"대") {
    if (!tail_is_particle) return SeriesChoice{label, cue("a compound")};
    const bool score =
        around.tail.empty() && is_digit(use.passage.at(use.passage.skip_spaces(use.counter_end)));
    if (score) return SeriesChoice{label, cue("points of a match")};
    if (sentence_has(use.passage,
                     U"할아버지 손자 손주 조부모 집안 가업 대물림 모여 살 세습 함께")) {
      return SeriesChoice{label, cue("generations")};
    }
    const bool decade = use.value >= 10 && use.value % 10 == 0;
    if (decade && !around.previous_is_bare) return SeriesChoice{label, cue("a decade of age")};
    if (decade && around.next.empty() && around.tail.empty()) {
      return SeriesChoice{label, cue("a decade of age")};
    }
    if (around.tail.empty() && !looks_like_predicate(around.next)) {
      return SeriesChoice{label, cue("number of an order")};
    }
  }
  static const auto choosing =
      word_set(U"고르 고른 골라 골랐 찍 선택 택하 택했 표시 누르 눌러 눌렀");
  const bool often = around.tail.empty() && !around.next.empty() &&
                     looks_like_predicate(around.next) && !starts_with_any(around.next, choosing);
  if (name == U"번" && !often &&
      sentence_has(use.passage, U"정답 문제 보기 고르시 고르세 골라 찍었 찍어 선택 출구 후보")) {
    return SeriesChoice{label, cue("a numbered choice")};
  }
  // `1, 2, 3번` and `1/2/3번` name the numbers of a row.
  if (name == U"번" && continues_row(use.passage, use.number_begin, U",/·"))
    return SeriesChoice{label, cue("the end of a row")};
  if (name == U"장") {
    const auto verse = parse_number(use.passage, use.passage.skip_spaces(use.counter_end));
    if (verse && use.passage.at(verse->end) == U'절') return SeriesChoice{label, cue("a chapter")};
    if (around.previous_is_bare) return SeriesChoice{count_to_twenty, cue("sheets")};
    if (around.tail.empty() && !around.next.empty() && !looks_like_predicate(around.next)) {
      return SeriesChoice{label, cue("a chapter")};
    }
    if (sentence_has(use.passage, U"책 읽 챕터 단원 펴 펼 목차 서문 저자 제1부 제2부 제3부"))
      return SeriesChoice{label, cue("a chapter")};
  }
  if (name == U"편" && (around.tail == U"이" || around.tail == U"은") &&
      starts_with_any(around.next, praise)) {
    return SeriesChoice{label, cue("part of a series")};
  }
  if (name == U"판" && by_printing(use)) return SeriesChoice{label, cue("an edition")};
  if (name == U"판" && by_wins(use)) return SeriesChoice{label, cue("games of a match")};
  if (name == U"편" && around.previous_is_bare) return SeriesChoice{label, cue("part of a title")};
  if (name == U"분" && around.tail.starts_with(U"께") && !follows_hour(use)) {
    return SeriesChoice{counted_by_native, cue("persons")};
  }
  if (name == U"세트" &&
      sentence_has(use.passage, U"따냈 따내 내줬 내주 경기 역전 스코어 승리 듀스")) {
    return SeriesChoice{label, cue("a set of a match")};
  }
  return std::nullopt;
}

}  // namespace

SeriesChoice choose_series(const CounterUse& use) {
  const CueSets& cues = cues_of(use.name);
  const Surroundings around = surroundings_of(use);
  if (use.passage.before(use.number_begin) == U'제' || around.after_title) {
    return {label, cue("an ordinal")};
  }
  if (use.name == U"장" && names_scripture(around.previous)) {
    return {label, cue("a book of scripture")};
  }
  const NumeralSeries counting = cues.otherwise == label ? counted_by_native : cues.otherwise;
  if (ends_with_any(around.previous, cues.counted)) return {counting, cue("the noun before")};
  if (cues.otherwise != label && wonders_how_many(use, around)) {
    return {counting, cue("how many, with wonder")};
  }
  const bool noun_may_follow = around.tail.empty() || around.tail == U"의";
  if (around.tail == U"의" && starts_with_any(around.next, cues.counted)) {
    return {counting, cue("the noun after")};
  }
  if (noun_may_follow && starts_with_any(around.next, cues.counting_after)) {
    return {counting, cue("the word after")};
  }
  if (ends_with_any(around.previous, cues.numbered_before)) return {label, cue("the word before")};
  if (starts_with_any(around.tail, cues.numbered_tails)) return {label, cue("the particle")};
  if (!around.tail.empty() && starts_with_any(around.tail, cues.numbered_after)) {
    return {label, cue("what is glued to it")};
  }
  if (noun_may_follow && starts_with_any(around.next, cues.numbered_after)) {
    return {label, cue("the word after")};
  }
  if (const auto choice = by_own_habits(use, around)) return *choice;
  return {cues.otherwise, "the usual sense"};
}

}  // namespace nangdok
