#include "korean/reading/counter_table.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_name = 6;

constexpr std::u32string_view native =
    // people and animals
    U"명 사람 마리 식구 자매 모녀 손님 "
    // things by shape and container
    U"개 가지 군데 곳 줄 그루 송이 포기 떨기 뿌리 톨 알 쌍 벌 켤레 짝 자루 채 필 손 두름 톳 축 "
    U"쌈 접 "
    U"꾸러미 묶음 뭉치 다발 상자 박스 봉지 봉 팩 캔 컵 스푼 숟가락 젓가락 숟갈 술 큰술 작은술 "
    U"티스푼 "
    U"그릇 접시 공기 사발 대접 모금 입 토막 마디 가닥 올 타래 조각 잔 병 갑 보루 쟁반 바구니 가마 "
    U"가마니 "
    U"섬 말 되 홉 냥 돈 치 뼘 길 아름 마지기 걸음 발짝 발자국 방울 줌 움큼 무더기 더미 덩어리 "
    U"덩이 모 "
    U"근 꼬집 켜 바늘 폭 질 종지 양동이 냄비 겹 갈래 줄기 가락 도막 개비 동이 항아리 꼭지 뭇 첩 "
    U"사리 쾌 통 컷 코스 칸 방 스쿱 잎 떼 무리 "
    U"매듭 "
    // words and texts
    U"글자 낱말 단어 문장 대목 장면 "
    // places and houses
    U"나라 마을 도시 고개 굽이 집안 학교 정거장 정류장 "
    // time, turns and acts
    U"살 끼 바퀴 달 번째 차례 해 날 밤 나절 돌 골 모금씩 개 입 자리 자릿수 가족";

constexpr std::u32string_view native_below_twenty =
    U"시간 곡 건 경기 게임 포대 드럼 개소 개사 개교 계좌 필지 소절 다스 롤 문항 과목 종목 정 "
    U"량 글 매 "
    U"구절 편의점 커트 발 계단";

constexpr std::u32string_view sino =
    // time
    U"년 년간 년대 년도 년차 년생 년산 년형 월 월호 월분 월말 월초 일 일간 일차 일자 일째 분 분간 "
    U"초 초간 세기 "
    U"개월 개월간 개년 개년간 주간 주년 주기 주일 주째 주차 분기 사분기 박 교시 학년 학년도 학기 "
    U"학번 세 "
    U"시즌 시리즈 시제 거래일 영업일 "
    // order and rank
    U"층 호 호선 호실 호봉 호기 호차 회 회차 회말 회초 위 등 등급 등석 급 급수 차 차원 차선 차전 "
    U"강 강전 "
    U"박자 차로 캐럿 장생 갑자 단계 단지 단락 순위 기수 화 막 악장 중주 부작 부제 관왕 반 조 항 절 "
    U"번가 "
    U"번지 "
    U"번길 번출구 "
    U"번선 "
    U"번방 번홈 "
    U"루 루타 이닝 쿼터 라운드 피리어드 명제 중 "
    // people and groups by Sino-Korean nouns
    U"인 인분 인승 인용 인조 인실 인칭 인방 개국 개국어 형제 남매 부자 자녀 세대 가구 학급 모자 "
    U"쌍둥이 명왕 "
    U"개항 개도 대대 중대 소대 사단 군단 여단 "
    // games
    U"승 승제 패 무 무승부 연승 연패 연속 전 전승 전패 선승제 타수 타점 타석 득점 실점 점슛 점차 "
    U"안타 "
    U"홈런 도움 도루 삼진 볼넷 어시스트 리바운드 스틸 블록 언더파 오버파 타 타차 홀 "
    // measure and money
    U"도 도씨 원 원짜리 달러 유로 엔 위안 파운드 페소 루블 루피 프랑 바트 동화 센트 전짜리 할 푼 "
    U"리 평 평형 "
    U"정보 마일 미터 킬로미터 센티미터 밀리미터 센티 밀리 킬로 킬로그램 그램 톤 리터 밀리리터 "
    U"헥타르 "
    U"에이커 인치 피트 야드 온스 배럴 갤런 와트 킬로와트 볼트 암페어 헤르츠 칼로리 킬로칼로리 "
    U"데시벨 "
    U"바이트 메가바이트 기가바이트 테라바이트 픽셀 화소 퍼센트 프로 퍼센트포인트 포인트 기압 마력 "
    U"노트 "
    U"광년 점대 학점 배속 배율 배체 비트 기통 헥토파스칼 밀리바 "
    // the rest
    U"페이지 쇄 가지안 모작 각형 각 면체 면 품 종 종류 품종 품목 음절 행 행시 진법 극 통신 판사 "
    U"판승제 대손 "
    U"개발 개봉 개편 장관 장군 분법 분할 분과 분위 회전 병동 방송 명단 말년 해리 달란트 조합 조원 "
    U"번호";

// Decided in counter_context.cpp.
constexpr std::u32string_view ambiguous =
    U"대 번 장 분 배 점 편 권 판 수 부 기 단 동 주 집 자 팀 세트 쪽 문 재 구 척";

using Table = std::unordered_map<std::u32string_view, CounterEntry>;

void add(Table& table, std::u32string_view list, CounterEntry entry) {
  for (const std::u32string_view name : words_of(list)) {
    entry.name = name;
    table[name] = entry;
  }
}

const Table& table() {
  static const Table counters = [] {
    Table built;
    add(built, sino, {{}, NumeralSeries::sino_korean, false});
    add(built, native_below_twenty, {{}, NumeralSeries::native_below_20, false});
    add(built, native, {{}, NumeralSeries::native, false});
    add(built, ambiguous, {{}, NumeralSeries::sino_korean, true});
    built[U"시"] = {U"시", NumeralSeries::clock, false};
    return built;
  }();
  return counters;
}

}  // namespace

std::optional<CounterEntry> longest_counter(std::u32string_view text) {
  for (std::size_t length = std::min(longest_name, text.size()); length > 0; --length) {
    const auto found = table().find(text.substr(0, length));
    if (found != table().end()) return found->second;
  }
  return std::nullopt;
}

}  // namespace nangdok
