#include "korean/reading/telephone.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "korean/reading/number.h"
#include "korean/reading/particle.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t separator = U'\0';  ///< Before the group.
  [[nodiscard]] std::size_t length() const { return end - begin; }
};

/// The groups of digits from `at` on that single separators join.
std::vector<Group> groups_at(const Passage& passage, std::size_t at) {
  std::vector<Group> groups;
  std::size_t i = at;
  char32_t separator = U'\0';
  if (passage.at(i) == U'(') ++i;
  while (is_digit(passage.at(i))) {
    std::size_t end = i;
    while (is_digit(passage.at(end))) ++end;
    groups.push_back({i, end, separator});
    i = end;
    if (passage.at(i) == U')' && (passage.at(at) == U'(' || groups.size() == 1)) {
      ++i;
      if (passage.at(i) == U'-' || passage.at(i) == U' ') ++i;
      separator = U')';
      continue;
    }
    const char32_t mark = passage.at(i);
    if (mark != U'-' && mark != U'.' && mark != U' ') break;
    separator = mark;
    ++i;
  }
  return groups;
}

bool sizes_are(const std::vector<Group>& groups, std::initializer_list<std::size_t> sizes) {
  return std::equal(groups.begin(), groups.end(), sizes.begin(), sizes.end(),
                    [](const Group& group, std::size_t size) { return group.length() == size; });
}

bool separators_are(const std::vector<Group>& groups, char32_t separator) {
  return std::all_of(groups.begin() + 1, groups.end(),
                     [separator](const Group& group) { return group.separator == separator; });
}

/// The words before a string of digits that make it a name.
bool named_before(const Passage& passage, std::size_t at) {
  static const auto names = word_set(
      U"전화 전화번호 비밀번호 우편번호 암호 인증번호 인증코드 코드 계좌 계좌번호 주민등록번호 "
      U"주민번호 학번 사번 핀번호 "
      U"연락처 문의 문의처 대표번호 콜센터 팩스 핸드폰 휴대폰 휴대전화 카드번호 사업자등록번호 "
      U"사업자번호 등록번호 끝자리 "
      U"뒷자리 앞자리 네자리 수험번호 운송장번호 송장번호 주문번호 예약번호 승인번호 내선 내선번호 "
      U"군번 차량번호 바코드 "
      U"전번 번호는 비번 비번은 비밀번호는 인증번호는 우편번호는 전화번호는 여권번호 고유번호 "
      U"접수번호 일련번호 식별번호 "
      U"도서번호 연락처는 코드는 상담전화 대표전화 직통전화 직통 송장 식별코드 국번 지역번호 "
      U"국가번호 회원번호 증권번호");
  if (passage.text.substr(0, at).ends_with(U"우) ") ||
      passage.text.substr(0, at).ends_with(U"우)") ||
      passage.text.substr(0, at).ends_with(U"(우)")) {
    return true;
  }
  std::size_t i = at;
  while (i > 0 && (is_space(passage.text[i - 1]) || passage.text[i - 1] == U':' ||
                   passage.text[i - 1] == U'(' || passage.text[i - 1] == U'[' ||
                   passage.text[i - 1] == U')')) {
    --i;
  }
  const char32_t before = passage.before(i);
  if (before == U'☎' || before == U'☏' || before == U'℡' || before == U'📞') return true;
  for (const std::u32string_view latin :
       {U"Tel", U"TEL", U"tel", U"Tel.", U"FAX", U"Fax", U"PIN", U"HP", U"ISBN", U"ISSN", U"T."}) {
    if (passage.text.substr(0, i).ends_with(latin)) return true;
  }
  return ends_with_any(passage.hangul_before(i), names);
}

/// 119, 112 and their like, where one calls them.
bool is_called(const Passage& passage, const Group& group) {
  static const auto numbers = word_set(
      U"119 112 114 113 111 110 117 118 120 121 122 125 128 129 131 132 182 188 1330 1339 1345 "
      U"1350 1366 1382 1388 1390 1391 1393 1577 1588 1599 1644 1661 1666 1670 1688 1899 911");
  if (!numbers.contains(passage.text.substr(group.begin, group.length()))) return false;
  static const auto calls = word_set(
      U"신고 구급 구급대 구급차 소방 소방대 상담 상담전화 안내 전화 구조대 구조 콜센터 상황실 긴급 "
      U"출동 센터 종합 안전 "
      U"대원 민원 다산콜 다산 응급 번 번으로 번에");
  const std::u32string_view tail = passage.hangul_run(group.end);
  const std::u32string_view next = passage.next_word(passage.hangul_end(group.end));
  const bool to = tail == U"에" || tail == U"로" || tail == U"에서" || tail == U"를" ||
                  tail == U"에다" || tail == U"으로" || tail == U"번에" || tail == U"번으로" ||
                  tail.empty();
  return starts_with_any(tail, calls) || (to && starts_with_any(next, calls));
}

/// 보잉 747, 에어버스 320: types of aircraft.
bool is_aircraft(const Passage& passage, const Group& group) {
  const std::u32string_view maker = passage.previous_word(group.begin);
  return group.length() == 3 && (maker == U"보잉" || maker == U"에어버스");
}

/// `7080 콘서트`, `3040 직장인`: people of two decades.
bool is_pair_of_decades(const Passage& passage, const Group& group) {
  if (group.length() != 4) return false;
  const std::u32string_view digits = passage.text.substr(group.begin, 4);
  const bool decades = digits[1] == U'0' && digits[3] == U'0' && digits[2] == digits[0] + 1;
  static const auto people = word_set(
      U"세대 콘서트 가요 음악 노래 감성 직장인 여성 남성 청년 층 청춘 시대 라이브 추억 부부 엄마 "
      U"아빠 미혼 기혼 싱글 유권자 소비자 팬 취향");
  return decades && starts_with_any(passage.next_word(group.end), people);
}

/// `63빌딩`, `386세대`: names with a number that is spelled out.
bool is_spelled_name(const Passage& passage, const Group& group) {
  const std::u32string digits(passage.text.substr(group.begin, group.length()));
  if (is_pair_of_decades(passage, group)) return true;
  static const auto names = word_set(
      U"63빌딩 386세대 486세대 586세대 686세대 386컴퓨터 486컴퓨터 2030세대 4050세대 5060세대 "
      U"3040세대 7080세대 6070세대 "
      U"1020세대 88올림픽 86아시안게임 747기 737기 777기 007가방 007시리즈 007작전 7080가요 "
      U"7080음악 88서울올림픽 "
      U"386운동권 88고속도로 88만원세대 1318세대 1318청소년 8282 386의 5060대 2030대 4050대 3040대 "
      U"386정치인 "
      U"586정치인 2030여성 "
      U"2030남성 2030청년 2030층 88체육관 2580");
  std::u32string name = digits;
  name.append(passage.hangul_run(passage.skip_spaces(group.end)));
  return starts_with_any(name, names);
}

/// `404 에러`, `500 오류`: an HTTP status.
bool is_status(const Passage& passage, const Group& group) {
  const char32_t first = passage.at(group.begin);
  if (group.length() != 3 || (first != U'4' && first != U'5')) return false;
  const std::u32string_view next = passage.hangul_run(passage.skip_spaces(group.end));
  return next.starts_with(U"에러") || next.starts_with(U"오류");
}

/// `12가 3456`: a car's number plate, its class as a number, its own number digit by digit. Where
/// the letter is a counter too, the words before must tell.
MaybeReading number_plate(const Passage& passage, std::size_t at) {
  constexpr std::u32string_view letters =
      U"가나다라마거너더러머버서어저고노로모소오구누두루무부수우"
      U"아바사자하허";
  constexpr std::u32string_view counters = U"도보조주호배";
  std::size_t end = at;
  while (is_digit(passage.at(end))) ++end;
  const std::size_t figures = end - at;
  const char32_t letter = passage.at(end);
  if (figures < 2 || figures > 3 || is_digit(passage.before(at))) return std::nullopt;
  static const auto vehicles = word_set(
      U"번호판 번호판은 번호판이 차량번호 차량번호는 차량 차량은 승용차 트럭 택시 버스 승합차 "
      U"화물차 "
      U"오토바이 번호는 차 차는");
  const std::u32string_view previous = passage.previous_word(at);
  const bool told = ends_with_any(previous, vehicles);
  if (letters.find(letter) == std::u32string_view::npos &&
      !(told && counters.find(letter) != std::u32string_view::npos)) {
    return std::nullopt;
  }
  const std::size_t own = passage.at(end + 1) == U' ' ? end + 2 : end + 1;
  std::size_t own_end = own;
  while (is_digit(passage.at(own_end))) ++own_end;
  if (own_end - own != 4 || passage.at(own_end) == U',' || passage.at(own_end) == U'.')
    return std::nullopt;
  const std::u32string_view tail = passage.hangul_run(own_end);
  if (!tail.empty() && !is_particle_after_noun(tail)) return std::nullopt;
  const auto series = parse_number(passage, at);
  if (!series) return std::nullopt;
  return TokenReading{
      own_end,
      sino_korean(*series) + letter + U" " + digit_by_digit(passage.text.substr(own, 4)),
      "digits",
      "a number plate",
      number_begins_word(passage, at),
      {}};
}

std::u32string spelled(const Passage& passage, const std::vector<Group>& groups) {
  std::u32string reading;
  for (const Group& group : groups) {
    if (!reading.empty()) reading += U' ';
    reading += digit_by_digit(passage.text.substr(group.begin, group.length()));
  }
  return reading;
}

bool is_telephone(const Passage& passage, const std::vector<Group>& groups) {
  const bool zero = passage.at(groups[0].begin) == U'0';
  const bool area = sizes_are(groups, {2, 3, 4}) || sizes_are(groups, {2, 4, 4}) ||
                    sizes_are(groups, {3, 3, 4}) || sizes_are(groups, {3, 4, 4}) ||
                    sizes_are(groups, {4, 3, 4}) || sizes_are(groups, {4, 4, 4});
  if (zero && area) return true;
  const bool hyphens = separators_are(groups, U'-');
  const bool points = std::all_of(groups.begin() + 1, groups.end(), [](const Group& group) {
    return group.separator == U'.' || group.separator == U'-';
  });
  if ((hyphens || points || groups[0].separator == U')') && sizes_are(groups, {3, 3, 4}))
    return true;
  if (groups.size() == 3 && groups[1].separator == U')' && sizes_are(groups, {3, 3, 4}))
    return true;
  const std::u32string_view first = passage.text.substr(groups[0].begin, groups[0].length());
  const bool service = first.size() == 4 && first[0] == U'1' &&
                       (first[1] == U'5' || first[1] == U'6' || first[1] == U'8');
  if (service && hyphens && sizes_are(groups, {4, 4})) return true;
  std::size_t digits = 0;
  for (const Group& group : groups) digits += group.length();
  if (hyphens && groups.size() >= 3 && digits >= 10) return true;  // accounts
  // Card, resident and business registration numbers.
  return hyphens && (sizes_are(groups, {4, 4, 4, 4}) || sizes_are(groups, {6, 7}) ||
                     sizes_are(groups, {3, 2, 5}) || sizes_are(groups, {4, 6, 5}));
}

MaybeReading international(const Passage& passage, std::size_t at) {
  if (passage.at(at) != U'+' || !is_digit(passage.at(at + 1)) || is_digit(passage.before(at))) {
    return std::nullopt;
  }
  std::size_t country_end = at + 1;
  while (is_digit(passage.at(country_end))) ++country_end;
  const char32_t separator = passage.at(country_end);
  if (country_end - at > 4 || (separator != U'-' && separator != U' ' && separator != U'.')) {
    return std::nullopt;
  }
  auto groups = groups_at(passage, country_end + 1);
  std::size_t digits = 0;
  for (const Group& group : groups) digits += group.length();
  if (groups.size() < 2 || digits < 7) return std::nullopt;
  return TokenReading{groups.back().end,
                      U"국가번호 " +
                          digit_by_digit(passage.text.substr(at + 1, country_end - at - 1)) + U" " +
                          spelled(passage, groups),
                      "telephone",
                      "country code and number",
                      true,
                      {}};
}

}  // namespace

MaybeReading read_digit_string(const Passage& passage, std::size_t at) {
  if (auto reading = international(passage, at)) return reading;
  if (auto reading = number_plate(passage, at)) return reading;
  std::vector<Group> groups = groups_at(passage, at);
  if (groups.empty()) return std::nullopt;
  const auto token = [&](std::string token_class, std::string why) {
    return TokenReading{groups.back().end, spelled(passage, groups),        std::move(token_class),
                        std::move(why),    number_begins_word(passage, at), {}};
  };
  // The longest run of groups that is a telephone number; a full stop or space may follow it.
  for (std::vector<Group> whole = groups; groups.size() >= 2; groups.pop_back()) {
    const bool letters_follow = is_digit(passage.at(groups.back().end));
    if (!letters_follow && is_telephone(passage, groups))
      return token("telephone", "groups of digits");
    if (groups.size() == whole.size() && named_before(passage, at) &&
        separators_are(groups, U'-')) {
      return token("digits", "the word before");
    }
  }
  if (passage.at(at) == U'(') return std::nullopt;
  const Group& only = groups.front();
  const std::u32string_view digits = passage.text.substr(only.begin, only.length());
  if (passage.at(only.end) == U'.' && is_digit(passage.at(only.end + 1))) return std::nullopt;
  if (is_called(passage, only)) return token("telephone", "a number that is called");
  if (is_spelled_name(passage, only) || is_aircraft(passage, only) || is_status(passage, only))
    return token("digits", "a name with figures");
  if (only.length() >= 3 && named_before(passage, at) && passage.at(only.end) != U',') {
    return token("digits", "the word before");
  }
  const bool mobile = digits.starts_with(U"01") && (digits.size() == 10 || digits.size() == 11);
  if (mobile) {
    groups = {{only.begin, only.begin + 3, U'\0'},
              {only.begin + 3, only.end - 4, U'-'},
              {only.end - 4, only.end, U'-'}};
    return token("telephone", "a mobile number");
  }
  return std::nullopt;
}

}  // namespace nangdok
