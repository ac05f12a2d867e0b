#include "korean/reading/score.h"

#include <unordered_set>
#include <utility>
#include <vector>

#include "korean/reading/number.h"
#include "korean/reading/quantity.h"
#include "korean/reading/word_list.h"

namespace nangdok {
namespace {

constexpr std::u32string_view words_before =
    U"스코어 세트스코어 점수 비율 비 황금비 축척 배율 전반 후반 최종 합계 화면비 경쟁률 스코어는 "
    U"점수는 비율은 비율이 "
    U"경기 결과 승부차기 매치 야구 축구 농구 배구 탁구 배드민턴 테니스 핸드볼 하키 풋살";
constexpr std::u32string_view words_after =
    U"승 패 무 승리 패배 완승 완패 대승 대패 신승 석패 역전승 역전패 역전 무승부 압승 리드 비율 "
    U"비로 동점 앞 "
    U"상황 경기 스코어 화면 화면비 비 맞춤 상담 문의 과외 대결 축척 혼합 희석 매칭 교환 면담 레슨 "
    U"콜드게임 대화 "
    U"강의 수업 코칭 대응 채팅 결승";
constexpr std::u32string_view results =
    U"이겼 이기 졌다 지고 진 승 패 꺾 앞서 앞섰 역전 비겼 비긴 눌렀 누르 제압 완파 물리쳤 물리치 "
    U"끝났 마쳤 마무리 "
    U"무너 격파 섞 나눴 나누 희석 배합 무릎 마감 뒤졌 뒤지 앞선 뒤진 이긴 완승 따돌 졌";

constexpr std::u32string_view bible_books =
    U"창세기 출애굽기 탈출기 레위기 민수기 신명기 여호수아 사사기 판관기 룻기 사무엘상 사무엘하 "
    U"열왕기상 열왕기하 역대상 "
    U"역대하 에스라 느헤미야 에스더 욥기 시편 잠언 전도서 아가 이사야 예레미야 예레미야애가 에스겔 "
    U"다니엘 호세아 요엘 "
    U"아모스 오바댜 요나 미가 나훔 하박국 스바냐 학개 스가랴 말라기 마태복음 마가복음 누가복음 "
    U"요한복음 사도행전 로마서 "
    U"고린도전서 고린도후서 갈라디아서 에베소서 빌립보서 골로새서 데살로니가전서 데살로니가후서 "
    U"디모데전서 디모데후서 "
    U"디도서 빌레몬서 히브리서 야고보서 베드로전서 베드로후서 요한일서 요한이서 요한삼서 유다서 "
    U"요한계시록 계시록 마태오 "
    U"마르코 루카 묵시록 마태 마가 누가 꾸란 쿠란 코란 집회서 지혜서";
constexpr std::u32string_view bible_abbreviations =
    U"창 출 레 민 신 수 삿 룻 삼상 삼하 왕상 왕하 대상 대하 스 느 에 욥 시 잠 전 아 사 렘 애 겔 단 "
    U"호 욜 암 옵 "
    U"욘 미 나 합 습 학 슥 말 마 막 눅 요 행 롬 고전 고후 갈 엡 빌 골 살전 살후 딤전 딤후 딛 몬 히 "
    U"약 벧전 벧후 "
    U"요일 요이 요삼 유 계";

struct Chain {
  std::size_t end = 0;
  std::vector<std::u32string> numbers;
  bool large = false;  ///< A number that no clock shows.
};

/// Plain numbers joined by `sign`.
Chain chain_at(const Passage& passage, std::size_t at, char32_t sign) {
  Chain chain;
  std::size_t i = at;
  while (is_digit(passage.at(i))) {
    std::size_t end = i;
    while (is_digit(passage.at(end)) || passage.at(end) == U',') ++end;
    if (passage.before(end) == U',') --end;
    std::u32string digits(passage.text.substr(i, end - i));
    std::erase(digits, U',');
    if (passage.at(end) == U'.' && is_digit(passage.at(end + 1))) {
      std::size_t decimals = end + 1;
      while (is_digit(passage.at(decimals))) ++decimals;
      chain.numbers.push_back(
          sino_korean(digits) + U" 점 " +
          digit_by_digit(passage.text.substr(end + 1, decimals - end - 1), U'영'));
      end = decimals;
    } else {
      chain.numbers.push_back(sino_korean(digits));
    }
    chain.large = chain.large || digits.size() > 2;
    chain.end = end;
    const std::size_t mark = passage.skip_spaces(end);
    if (passage.at(mark) != sign) break;
    const std::size_t next = passage.skip_spaces(mark + 1);
    const bool evenly_spaced = (mark == end) == (next == mark + 1);
    if (!evenly_spaced || (mark != end && sign == U'-')) break;
    i = next;
  }
  return chain;
}

std::u32string join(const std::vector<std::u32string>& parts, std::u32string_view glue) {
  std::u32string joined;
  for (const std::u32string& part : parts) {
    if (!joined.empty()) joined += glue;
    joined += part;
  }
  return joined;
}

/// 4-4-2: single figures that sum to ten.
bool is_formation(const Passage& passage, std::size_t at, const Chain& chain) {
  if (chain.numbers.size() < 3) return false;
  int sum = 0;
  for (std::size_t i = at; i < chain.end; ++i) {
    if (is_digit(passage.at(i))) sum += static_cast<int>(passage.at(i) - U'0');
  }
  return chain.end - at == 2 * chain.numbers.size() - 1 && sum == 10;
}

/// `25-20` behind a comma: the next set of the match.
bool looks_like_points(const Passage& passage, std::size_t at) {
  const std::size_t begin = passage.skip_spaces(at);
  const Chain chain = chain_at(passage, begin, U'-');
  return chain.numbers.size() == 2 && chain.end - begin <= 5 &&
         !hangul::is_syllable(passage.at(chain.end));
}

}  // namespace

bool is_score(const Passage& passage, std::size_t begin, std::size_t end) {
  static const auto before = word_set(words_before);
  static const auto after = word_set(words_after);
  static const auto outcomes = word_set(results);
  if (ends_with_any(passage.previous_word(begin), before)) return true;
  const std::u32string_view tail = passage.hangul_run(end);
  const std::u32string_view next = passage.next_word(passage.hangul_end(end));
  const bool by = tail == U"로" || tail == U"으로" || tail == U"의" || tail == U"이";
  if (tail.empty() || by) {
    if (starts_with_any(next, after)) return true;
  }
  if (tail == U"로" || tail == U"으로") {
    for (const std::u32string_view outcome : outcomes) {
      if (passage.text.find(outcome, end) != std::u32string_view::npos) return true;
    }
  }
  const bool single_figures = end - begin == 3;
  if (single_figures && tail == U"로" && passage.previous_word(begin).empty()) return true;
  return !tail.empty() && starts_with_any(tail, after);
}

MaybeReading read_score(const Passage& passage, std::size_t at) {
  if (!is_digit(passage.at(at))) return std::nullopt;
  for (const char32_t sign : {U':', U'-'}) {
    const Chain chain = chain_at(passage, at, sign);
    if (chain.numbers.size() < 2) continue;
    const bool hyphen = sign == U'-';
    // 10-3=7 is a difference.
    if (hyphen && passage.at(passage.skip_spaces(chain.end)) == U'=') continue;
    if (hyphen && is_formation(passage, at, chain)) {
      return TokenReading{
          chain.end, join(chain.numbers, U" "), "score", "a formation of ten players", false, {}};
    }
    const bool to_nil = chain.numbers.size() == 2 && chain.numbers[1] == U"영";
    const bool sets = passage.at(chain.end) == U',' && looks_like_points(passage, chain.end + 1);
    const bool last_set = at >= 2 && passage.text[at - 2] == U',' && looks_like_points(passage, at);
    if (hyphen && chain.numbers.size() == 2 && (to_nil || sets || last_set)) {
      return TokenReading{chain.end,        join(chain.numbers, U" 대 "),    "score",
                          "points of sets", number_begins_word(passage, at), {}};
    }
    if (hyphen && (chain.numbers.size() > 2 || !is_score(passage, at, chain.end))) continue;
    if (hyphen && passage.before(at) == U'-') continue;
    return TokenReading{chain.end,
                        join(chain.numbers, U" 대 "),
                        "score",
                        "points or parts of a ratio",
                        number_begins_word(passage, at),
                        {}};
  }
  return std::nullopt;
}

bool names_scripture(std::u32string_view word) {
  static const auto books = word_set(bible_books);
  static const auto abbreviations = word_set(bible_abbreviations);
  return ends_with_any(word, books) || abbreviations.contains(word);
}

MaybeReading read_scripture(const Passage& passage, std::size_t at) {
  const std::u32string_view book = passage.previous_word(at);
  if (!names_scripture(book)) return std::nullopt;
  // 5시, 09:00 is a time; the Psalms are 시 too.
  const auto* const book_begin = book.data();
  const bool behind_figure = book_begin > passage.text.data() && is_digit(*(book_begin - 1));
  if (behind_figure || passage.at(at) == U'0') return std::nullopt;
  const Chain chain = chain_at(passage, at, U':');
  if (chain.numbers.size() != 2) return std::nullopt;
  const std::u32string_view chapter = book == U"시편" || book == U"시" ? U" 편 " : U" 장 ";
  TokenReading token;
  token.token_class = "scripture";
  token.reading_source = "chapter and verse";
  token.begins_word = number_begins_word(passage, at);
  token.end = chain.end;
  token.reading = chain.numbers[0] + std::u32string(chapter) + chain.numbers[1] + U" 절";
  const char32_t sign = passage.at(chain.end);
  const bool range = sign == U'-' || sign == U'~' || sign == U'–';
  if ((range || sign == U',') && is_digit(passage.at(chain.end + 1))) {
    const auto last = parse_number(passage, chain.end + 1);
    const Chain other = chain_at(passage, chain.end + 1, U':');
    if (range && other.numbers.size() == 2) {  // into another chapter
      token.reading +=
          U"에서 " + other.numbers[0] + std::u32string(chapter) + other.numbers[1] + U" 절";
      token.end = other.end;
    } else if (last && passage.at(last->end) != U':') {
      token.reading += range ? U"에서 " : U" ";
      token.reading += sino_korean(*last) + U" 절";
      token.end = last->end;
    }
  }
  // 8:28절: said once.
  if (passage.at(token.end) == U'절') ++token.end;
  return token;
}

}  // namespace nangdok
