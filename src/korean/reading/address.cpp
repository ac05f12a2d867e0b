#include "korean/reading/address.h"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "korean/reading/english/english_reading.h"
#include "korean/reading/latin.h"
#include "korean/reading/letters.h"
#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

/// Part of an address and its reading in turn.
constexpr std::u32string_view known_parts =
    U"www 더블유더블유더블유 com 컴 net 넷 org 오알지 co 씨오 kr 케이알 go 지오 or 오알 ac 에이씨 "
    U"re 알이 pe 피이 io 아이오 "
    U"ai 에이아이 tv 티비 me 미 us 유에스 uk 유케이 jp 제이피 cn 씨엔 de 디이 fr 에프알 eu 이유 "
    U"info 인포 biz 비즈 edu 이디유 "
    U"gov 지오브이 mil 밀 app 앱 dev 데브 shop 숍 blog 블로그 store 스토어 html 에이치티엠엘 php "
    U"피에이치피 "
    U"gmail 지메일 naver 네이버 daum 다음 hanmail 한메일 nate 네이트 kakao 카카오 yahoo 야후 "
    U"hotmail 핫메일 outlook 아웃룩 "
    U"icloud 아이클라우드 google 구글 youtube 유튜브 youtu 유튜 instagram 인스타그램 facebook "
    U"페이스북 twitter 트위터 "
    U"github 깃허브 wikipedia 위키피디아 amazon 아마존 apple 애플 samsung 삼성 korea 코리아 "
    U"hankook 한국 seoul 서울 "
    U"news 뉴스 mail 메일 admin 어드민 help 헬프 info 인포 hello 헬로 contact 콘택트 cafe 카페 "
    U"tistory 티스토리 brunch 브런치 "
    U"coupang 쿠팡 netflix 넷플릭스 yes24 예스이십사 kyobobook 교보북 aladin 알라딘 linkedin "
    U"링크드인 zoom 줌 notion 노션 "
    U"microsoft 마이크로소프트 be 비 ly 엘와이 gl 지엘 webmaster 웹마스터 support 서포트 master "
    U"마스터 example 이그잼플 test 테스트";

constexpr std::u32string_view extensions =
    U"jpg jpeg png gif bmp svg pdf txt doc docx xls xlsx ppt pptx hwp hwpx zip rar mp3 mp4 avi mkv "
    U"mov wav exe html "
    U"htm css js py java cpp json xml csv epub psd ai md flac apk iso tif tiff webp";

bool is_part_character(char32_t c) {
  return is_ascii_letter(c) || is_digit(c) || c == U'_' || c == U'-' || c == U'+' || c == U'~';
}

bool is_url_character(char32_t c) {
  return is_part_character(c) || c == U'.' || c == U'/' || c == U'?' || c == U'=' || c == U'&' ||
         c == U'%' || c == U'#' || c == U':' || c == U'@';
}

std::u32string lower(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) out += to_lower(c);
  return out;
}

std::u32string read_letters(std::u32string_view letters, const Lexicon& lexicon) {
  static const std::unordered_map<std::u32string_view, std::u32string_view> parts = [] {
    std::unordered_map<std::u32string_view, std::u32string_view> built;
    const auto list = words_of(known_parts);
    for (std::size_t i = 0; i + 1 < list.size(); i += 2) built[list[i]] = list[i + 1];
    return built;
  }();
  const std::u32string word = lower(letters);
  if (const auto found = parts.find(word); found != parts.end())
    return std::u32string(found->second);
  static const auto file_types = word_set(extensions);
  if (file_types.contains(word) && word.size() <= 4) return spell_letters(word);
  if (const auto found = find_english(word, lexicon); found && word.size() > 2)
    return found->hangul;
  if (word.size() <= 3) return spell_letters(word);
  return read_latin_token(word, lexicon);
}

std::u32string_view separator_name(char32_t c) {
  switch (c) {
    case U'.':
      return U"점";
    case U'@':
      return U"골뱅이";
    case U'_':
      return U"언더바";
    case U'-':
      return U"하이픈";
    case U'/':
      return U"슬래시";
    case U'?':
      return U"물음표";
    case U'=':
      return U"이퀄";
    case U'&':
      return U"앤드";
    case U'%':
      return U"퍼센트";
    case U'#':
      return U"샵";
    case U':':
      return U"콜론";
    case U'+':
      return U"플러스";
    case U'~':
      return U"물결표";
    default:
      return {};
  }
}

std::u32string read_parts(std::u32string_view address, const Lexicon& lexicon) {
  std::u32string reading;
  const auto add = [&reading](std::u32string_view part) {
    if (!reading.empty() && !part.empty()) reading += U' ';
    reading += part;
  };
  std::size_t i = 0;
  while (i < address.size()) {
    const char32_t c = address[i];
    std::size_t end = i + 1;
    if (is_digit(c)) {
      while (end < address.size() && is_digit(address[end])) ++end;
      add(digit_by_digit(address.substr(i, end - i)));
    } else if (is_ascii_letter(c)) {
      while (end < address.size() && is_ascii_letter(address[end])) ++end;
      add(read_letters(address.substr(i, end - i), lexicon));
    } else {
      add(separator_name(c));
    }
    i = end;
  }
  return reading;
}

/// The end of `name.name.name` at `at`, or `at` when there is no point inside.
std::size_t domain_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  bool point = false;
  while (is_part_character(passage.at(end)) ||
         (passage.at(end) == U'.' && end > at && is_part_character(passage.at(end + 1)))) {
    point = point || passage.at(end) == U'.';
    ++end;
  }
  return point ? end : at;
}

MaybeReading email(const Passage& passage, std::size_t at) {
  std::size_t sign = at;
  while (is_part_character(passage.at(sign)) ||
         (passage.at(sign) == U'.' && is_part_character(passage.at(sign + 1)))) {
    ++sign;
  }
  if (sign == at || passage.at(sign) != U'@') return std::nullopt;
  const std::size_t end = domain_end(passage, sign + 1);
  if (end == sign + 1) return std::nullopt;
  return TokenReading{end,      read_parts(passage.text.substr(at, end - at), passage.lexicon),
                      "e-mail", "parts of an address",
                      true,     {}};
}

MaybeReading url(const Passage& passage, std::size_t at) {
  std::size_t begin = at;
  for (const std::u32string_view scheme :
       {U"https://", U"http://", U"HTTPS://", U"HTTP://", U"ftp://"}) {
    if (passage.starts_with(at, scheme)) begin = at + scheme.size();
  }
  const std::size_t host_end = domain_end(passage, begin);
  if (host_end == begin) return std::nullopt;
  const std::u32string host = lower(passage.text.substr(begin, host_end - begin));
  static const auto top_levels = word_set(
      U"com net org kr io ai tv me us uk jp cn de fr eu info biz edu gov mil app dev shop blog "
      U"store be ly co gl xyz "
      U"it es ru tw hk sg vn asia site online page wiki cloud tech news");
  const std::size_t point = host.rfind(U'.');
  const bool known = top_levels.contains(std::u32string_view(host).substr(point + 1));
  const bool scheme = begin != at;
  if (!scheme && !host.starts_with(U"www.") && !known) return std::nullopt;
  if (!scheme && is_upper(passage.at(begin)) && point < 3) return std::nullopt;  // U.S
  std::size_t end = host_end;
  if (passage.at(end) == U'/' || passage.at(end) == U':' || passage.at(end) == U'?') {
    while (is_url_character(passage.at(end))) ++end;
    while (passage.before(end) == U'.' || passage.before(end) == U'/' ||
           passage.before(end) == U':' || passage.before(end) == U'?') {
      --end;
    }
  }
  std::u32string reading = read_parts(passage.text.substr(begin, end - begin), passage.lexicon);
  if (passage.at(end) == U'/') ++end;
  return TokenReading{end, std::move(reading), "web address", "parts of an address", true, {}};
}

MaybeReading file_name(const Passage& passage, std::size_t at) {
  const std::size_t end = domain_end(passage, at);
  if (end == at) return std::nullopt;
  const std::u32string name = lower(passage.text.substr(at, end - at));
  static const auto types = word_set(extensions);
  if (!types.contains(std::u32string_view(name).substr(name.rfind(U'.') + 1))) return std::nullopt;
  return TokenReading{end,         read_parts(passage.text.substr(at, end - at), passage.lexicon),
                      "file name", "name and extension",
                      false,       {}};
}

}  // namespace

MaybeReading read_address(const Passage& passage, std::size_t at) {
  const char32_t before = passage.before(at);
  if (is_ascii_letter(before) || is_digit(before) || before == U'.' || before == U'@')
    return std::nullopt;
  if (passage.at(at) == U'@' && is_ascii_letter(passage.at(at + 1))) {
    std::size_t end = at + 1;
    while (is_part_character(passage.at(end)) && passage.at(end) != U'-' && passage.at(end) != U'+')
      ++end;
    return TokenReading{end,       read_parts(passage.text.substr(at, end - at), passage.lexicon),
                        "account", "name of an account",
                        true,      {}};
  }
  if (auto mail = email(passage, at)) return mail;
  if (!is_ascii_letter(passage.at(at)) && !is_digit(passage.at(at))) return std::nullopt;
  if (auto web = url(passage, at)) return web;
  return file_name(passage, at);
}

MaybeReading read_file_extension(const Passage& passage, std::size_t at) {
  const char32_t before = passage.before(at);
  const bool alone = before == U'\0' || is_space(before) || is_opening_mark(before) ||
                     before == U'"' || before == U'\'';
  if (passage.at(at) != U'.' || !(alone || hangul::is_syllable(before) || is_digit(before))) {
    return std::nullopt;
  }
  std::size_t end = at + 1;
  while (is_ascii_letter(passage.at(end)) || is_digit(passage.at(end))) ++end;
  const std::u32string type = lower(passage.text.substr(at + 1, end - at - 1));
  static const auto types = word_set(extensions);
  static const auto domains = word_set(U"com net org kr co io ai dev app");
  const bool domain = alone && domains.contains(type);
  if (!types.contains(type) && !domain) return std::nullopt;
  const std::u32string point = domain ? U"닷" : U" 점 ";
  return TokenReading{
      end, point + read_parts(type, passage.lexicon), "file name", "extension", alone, {}};
}

MaybeReading read_hyphened_numbers(const Passage& passage, std::size_t at) {
  const auto first = parse_number(passage, at);
  if (!first || !first->is_plain() || passage.at(first->end) != U'-') return std::nullopt;
  const auto second = parse_number(passage, first->end + 1);
  if (!second || !second->is_plain() || is_latin(passage.at(second->end))) return std::nullopt;
  if (passage.text.find(U'=') != std::u32string_view::npos) return std::nullopt;  // 10-3=7
  const std::u32string_view next = passage.hangul_run(passage.skip_spaces(second->end));
  const std::u32string_view previous = passage.previous_word(at);
  static const auto houses = word_set(U"번지 호 번길");
  const bool street =
      !previous.empty() &&
      std::u32string_view(U"로길동리가번").find(previous.back()) != std::u32string_view::npos;
  const bool house = starts_with_any(next, houses) || street;
  const auto measure = find_measure(passage, at, *second);
  TokenReading token;
  token.end = second->end;
  const std::u32string last =
      second->has_leading_zero() ? digit_by_digit(second->parts[0].digits) : sino_korean(*second);
  const bool club = passage.next_word(second->end).starts_with(U"클럽");  // 20-20 클럽
  token.reading = sino_korean(*first) + (house ? U"에 " : club ? U" " : U" 다시 ") + last;
  if (measure && measure->counter) {
    token.reading += U' ';
    token.reading += measure->after;
    token.end = measure->end;
  }
  token.token_class = house ? "house number" : "number";
  token.reading_source = "numbers joined by a hyphen";
  token.begins_word = number_begins_word(passage, at);
  if (passage.at(token.end) == U'-' && is_digit(passage.at(token.end + 1))) {
    if (const auto third = parse_number(passage, token.end + 1); third && third->is_plain()) {
      token.reading += house ? U"에 " : U" 다시 ";
      token.reading += sino_korean(*third);
      token.end = third->end;
    }
  }
  return token;
}

}  // namespace nangdok
