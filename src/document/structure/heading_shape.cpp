#include "document/structure/heading_shape.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "document/structure/written_number.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_heading = 60;

bool is_hangul(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000;
}

/// Marks that decorate a heading: `◆ 1장 ◆`, `[프롤로그]`, `<머리말>`, `# 1`.
bool is_decoration(char32_t c) {
  constexpr std::u32string_view marks = U"<>[]【】《》〈〉「」『』■□◆◇●○★☆▶▷▲△-–—―=~*#·:“”\"'‘’";
  return is_blank(c) || marks.find(c) != std::u32string_view::npos;
}

std::u32string_view undecorated(std::u32string_view line) {
  while (!line.empty() && is_decoration(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_decoration(line.back())) line.remove_suffix(1);
  return line;
}

std::u32string_view skip_blanks(std::u32string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

/// What may follow the name of a division: nothing, a space, a mark.
bool is_division_end(std::u32string_view rest) {
  constexpr std::u32string_view marks = U".:,-–—―)]>》〉】·~(<《「『“\"'‘";
  return rest.empty() || is_blank(rest.front()) ||
         marks.find(rest.front()) != std::u32string_view::npos;
}

/// A sentence rather than a title: it ends with a full stop or a final ending.
bool ends_like_sentence(std::u32string_view line) {
  const char32_t last = line.back();
  if (last == U'.' || last == U'。' || last == U',') return line.size() > 8;
  const std::u32string_view end = line.size() > 2 ? line.substr(line.size() - 2) : line;
  return line.size() > 8 && (end == U"니다" || end == U"었다" || end == U"았다" || end == U"했다" ||
                             end == U"한다" || end == U"이다" || end == U"는다" || end == U"어요" ||
                             end == U"아요" || end == U"해요" || end == U"에요" || end == U"예요" ||
                             end == U"네요" || end == U"지만" || end == U"는데" || end == U"니까");
}

struct Division {
  std::u32string_view name;
  HeadingRank rank;
};

constexpr std::array divisions{Division{U"부", HeadingRank::part},
                               Division{U"편", HeadingRank::part},
                               Division{U"권", HeadingRank::part},
                               Division{U"막", HeadingRank::part},
                               Division{U"部", HeadingRank::part},
                               Division{U"編", HeadingRank::part},
                               Division{U"卷", HeadingRank::part},
                               Division{U"장", HeadingRank::chapter},
                               Division{U"화", HeadingRank::chapter},
                               Division{U"회", HeadingRank::chapter},
                               Division{U"강", HeadingRank::chapter},
                               Division{U"과", HeadingRank::chapter},
                               Division{U"章", HeadingRank::chapter},
                               Division{U"回", HeadingRank::chapter},
                               Division{U"話", HeadingRank::chapter},
                               Division{U"課", HeadingRank::chapter},
                               Division{U"번째 이야기", HeadingRank::chapter},
                               Division{U"이야기", HeadingRank::chapter},
                               Division{U"일차", HeadingRank::chapter},
                               Division{U"절", HeadingRank::section},
                               Division{U"節", HeadingRank::section}};

/// 제1장, 2부, 第三章, 첫째 이야기.
std::optional<HeadingShape> numbered_division(std::u32string_view line) {
  const bool ordinal = line.front() == U'제' || line.front() == U'第';
  std::u32string_view rest = ordinal ? skip_blanks(line.substr(1)) : line;
  const WrittenNumber number = written_number(rest);
  if (number.length == 0) return std::nullopt;
  // Hangul and Roman numerals without 제 are too like words: 사과, 이 부분, Ⅰ권.
  const bool digits = rest.front() >= U'0' && rest.front() <= U'9';
  rest.remove_prefix(number.length);
  rest = skip_blanks(rest);
  for (const Division& division : divisions) {
    if (rest.substr(0, division.name.size()) != division.name) continue;
    if (!is_division_end(rest.substr(division.name.size()))) continue;
    if (!ordinal && !digits && division.name.size() < 2) continue;
    return HeadingShape{division.rank, number.value, false};
  }
  return std::nullopt;
}

std::u32string lower(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out) {
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  }
  return out;
}

/// Chapter 4, Part II, Book One.
std::optional<HeadingShape> english_division(std::u32string_view line) {
  constexpr std::array names{
      Division{U"part", HeadingRank::part},       Division{U"book", HeadingRank::part},
      Division{U"volume", HeadingRank::part},     Division{U"vol.", HeadingRank::part},
      Division{U"chapter", HeadingRank::chapter}, Division{U"episode", HeadingRank::chapter},
      Division{U"ep.", HeadingRank::chapter},     Division{U"ep", HeadingRank::chapter},
      Division{U"lesson", HeadingRank::chapter},  Division{U"scene", HeadingRank::section},
      Division{U"section", HeadingRank::section}};
  constexpr std::array<std::u32string_view, 10> words{U"one", U"two",   U"three", U"four", U"five",
                                                      U"six", U"seven", U"eight", U"nine", U"ten"};
  const std::u32string small = lower(line);
  for (const Division& division : names) {
    if (std::u32string_view(small).substr(0, division.name.size()) != division.name) continue;
    const std::u32string_view after = line.substr(division.name.size());
    const std::u32string_view rest = skip_blanks(after);
    if (rest.size() == after.size() && !rest.empty() &&
        !(rest.front() >= U'0' && rest.front() <= U'9'))
      continue;
    WrittenNumber number = written_number(rest);
    const std::u32string_view small_rest =
        skip_blanks(std::u32string_view(small).substr(division.name.size()));
    for (std::size_t i = 0; i < words.size() && number.length == 0; ++i) {
      if (small_rest.substr(0, words[i].size()) == words[i]) {
        number = {static_cast<int>(i) + 1, words[i].size()};
      }
    }
    if (number.length == 0 || !is_division_end(rest.substr(number.length))) continue;
    return HeadingShape{division.rank, number.value, false};
  }
  return std::nullopt;
}

constexpr std::u32string_view chapter_names[] = {U"프롤로그",
                                                 U"에필로그",
                                                 U"머리말",
                                                 U"머릿말",
                                                 U"머리글",
                                                 U"서문",
                                                 U"서론",
                                                 U"서설",
                                                 U"본론",
                                                 U"결론",
                                                 U"들어가며",
                                                 U"들어가는 말",
                                                 U"들어가는 글",
                                                 U"들어가기 전에",
                                                 U"나가며",
                                                 U"나오며",
                                                 U"나가는 말",
                                                 U"나가는 글",
                                                 U"맺음말",
                                                 U"맺는말",
                                                 U"맺는 말",
                                                 U"맺는 글",
                                                 U"맺으며",
                                                 U"닫는 글",
                                                 U"닫는 말",
                                                 U"여는 글",
                                                 U"여는 말",
                                                 U"책머리에",
                                                 U"책을 펴내며",
                                                 U"펴내며",
                                                 U"펴내는 글",
                                                 U"시작하며",
                                                 U"시작하는 글",
                                                 U"시작하는 말",
                                                 U"마치며",
                                                 U"마치는 글",
                                                 U"마치는 말",
                                                 U"끝맺으며",
                                                 U"끝맺는 말",
                                                 U"끝으로",
                                                 U"후기",
                                                 U"후일담",
                                                 U"작가의 말",
                                                 U"작가 후기",
                                                 U"작가의말",
                                                 U"저자의 말",
                                                 U"저자 서문",
                                                 U"저자 후기",
                                                 U"지은이의 말",
                                                 U"글쓴이의 말",
                                                 U"옮긴이의 말",
                                                 U"옮긴이 후기",
                                                 U"역자의 말",
                                                 U"역자 후기",
                                                 U"역자 서문",
                                                 U"엮은이의 말",
                                                 U"편집자의 말",
                                                 U"한국어판 서문",
                                                 U"개정판 서문",
                                                 U"초판 서문",
                                                 U"추천사",
                                                 U"추천의 글",
                                                 U"추천의 말",
                                                 U"추천글",
                                                 U"감사의 말",
                                                 U"감사의 글",
                                                 U"헌사",
                                                 U"일러두기",
                                                 U"해설",
                                                 U"작품 해설",
                                                 U"부록",
                                                 U"참고문헌",
                                                 U"참고 문헌",
                                                 U"외전",
                                                 U"번외",
                                                 U"번외편",
                                                 U"서장",
                                                 U"종장",
                                                 U"서막",
                                                 U"종막",
                                                 U"막간",
                                                 U"인터루드",
                                                 U"발문",
                                                 U"서시",
                                                 U"prologue",
                                                 U"epilogue",
                                                 U"preface",
                                                 U"introduction",
                                                 U"foreword",
                                                 U"afterword",
                                                 U"appendix",
                                                 U"interlude",
                                                 U"conclusion",
                                                 U"acknowledgments",
                                                 U"acknowledgements",
                                                 U"author's note"};

/// 프롤로그, 프롤로그: 그해 겨울, 부록 2.
std::optional<HeadingShape> named_division(std::u32string_view line) {
  constexpr std::u32string_view separators = U".:-–—―~(<《,|";
  const std::u32string small = lower(line);
  for (const std::u32string_view name : chapter_names) {
    if (std::u32string_view(small).substr(0, name.size()) != name) continue;
    const std::u32string_view rest = skip_blanks(line.substr(name.size()));
    if (rest.empty()) return HeadingShape{};
    if (separators.find(rest.front()) != std::u32string_view::npos) return HeadingShape{};
    const WrittenNumber number = written_number(rest);
    if (number.length > 0 && is_division_end(rest.substr(number.length))) {
      return HeadingShape{HeadingRank::chapter, number.value, false};
    }
    // A title may follow these without a mark: `외전 열쇠`.
    const bool titled = name == U"외전" || name == U"번외" || name == U"부록" ||
                        name == U"프롤로그" || name == U"에필로그";
    const bool spaced = line.size() > name.size() && is_blank(line[name.size()]);
    if (titled && spaced && rest.size() <= 20) return HeadingShape{};
  }
  return std::nullopt;
}

/// 1, 2., Ⅲ, 四; 1. 머리말, Ⅱ. 본론, 03 여름.
std::optional<HeadingShape> number_alone(std::u32string_view line) {
  WrittenNumber number = roman_number(line);
  const bool hangul = is_hangul(line.front());
  if (number.length == 0 && !hangul) number = written_number(line);
  if (number.length == 0 || number.length > 3) return std::nullopt;
  const std::u32string_view rest = line.substr(number.length);
  if (rest.empty() || rest == U"." || rest == U")")
    return HeadingShape{HeadingRank::section, number.value, true};
  const bool zero = line.front() == U'0';
  if (rest.front() == U'.' && rest.size() > 1 && (is_blank(rest[1]) || is_hangul(rest[1]))) {
    return HeadingShape{HeadingRank::section, number.value, false};
  }
  if (zero && is_blank(rest.front()))
    return HeadingShape{HeadingRank::section, number.value, false};
  return std::nullopt;
}

}  // namespace

std::optional<HeadingShape> heading_shape(std::string_view line) {
  if (line.empty() || line.size() > 4 * longest_heading) return std::nullopt;
  const std::u32string text = to_utf32(line);
  const std::u32string_view words = undecorated(text);
  if (words.empty() || words.size() > longest_heading || ends_like_sentence(words))
    return std::nullopt;
  if (const auto shape = numbered_division(words)) return shape;
  if (const auto shape = english_division(words)) return shape;
  if (const auto shape = named_division(words)) return shape;
  return number_alone(words);
}

bool names_contents(std::string_view line) {
  if (line.empty() || line.size() > 60) return false;
  const std::u32string text = to_utf32(line);
  std::u32string words;
  for (const char32_t c : undecorated(text)) {
    if (!is_blank(c)) words += c;
  }
  words = lower(words);
  return words == U"차례" || words == U"목차" || words == U"목록차례" || words == U"순서" ||
         words == U"contents" || words == U"tableofcontents" || words == U"次例" ||
         words == U"目次" || words == U"글싣는순서" || words == U"글의순서" || words == U"차례보기";
}

}  // namespace nangdok
