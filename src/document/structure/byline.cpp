#include "document/structure/byline.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace nangdok {
namespace {

constexpr std::size_t longest_byline = 120;
constexpr std::size_t longest_name = 60;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view marks = " \t:|·,";
  const std::size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  // The middle dot is two bytes, each of which the set holds; no Hangul syllable ends with them.
  std::size_t end = text.size();
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == ',' || text[end - 1] == ':' ||
                         text[end - 1] == '|'))
    --end;
  return text.substr(begin, end - begin);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int number_at(std::string_view text, std::size_t& at) {
  int number = 0;
  while (at < text.size() && is_digit(text[at]) && number < 10000)
    number = number * 10 + (text[at++] - '0');
  return number;
}

std::string iso_date(int year, int month, int day) {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 0 || day > 31) return {};
  std::array<char, 16> text{};
  if (day == 0) {
    std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
  } else {
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  }
  return text.data();
}

void skip(std::string_view text, std::size_t& at, std::initializer_list<std::string_view> parts) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view part : parts) {
      if (text.substr(at).starts_with(part)) {
        at += part.size();
        found = true;
      }
    }
  }
}

/// 2024. 5. 17.  2024-05-17  2024년 5월 17일, then perhaps a time of day.
std::optional<std::string> numeric_date(std::string_view line) {
  std::size_t at = 0;
  const int year = number_at(line, at);
  if (at != 4) return std::nullopt;
  skip(line, at, {".", "-", "/", "년", " "});
  const std::size_t month_at = at;
  const int month = number_at(line, at);
  if (at == month_at || at - month_at > 2) return std::nullopt;
  skip(line, at, {".", "-", "/", "월", " "});
  const std::size_t day_at = at;
  const int day = number_at(line, at);
  if (at - day_at > 2) return std::nullopt;
  std::string date = iso_date(year, month, day);
  if (date.empty()) return std::nullopt;
  skip(line, at, {".",    "일",     " ",      "T",      "오전",   "오후",   "작성",   "입력",
                  "발행", "수정",   "(월)",   "(화)",   "(수)",   "(목)",   "(금)",   "(토)",
                  "(일)", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"});
  while (at < line.size() &&
         (is_digit(line[at]) || line[at] == ':' || line[at] == ' ' || line[at] == '.'))
    ++at;
  skip(line, at, {"분", "시", " "});
  if (at < line.size()) return std::nullopt;
  return date;
}

/// Mar 15. 2024, March 15, 2024 at the end of `line`; `rest` gets what stands before it.
std::optional<std::string> english_date(std::string_view line, std::string_view& rest) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::size_t m = 0; m < months.size(); ++m) {
    const std::size_t found = line.rfind(months[m]);
    if (found == std::string_view::npos || (found > 0 && line[found - 1] != ' ')) continue;
    std::size_t at = found + 3;
    while (at < line.size() &&
           ((line[at] >= 'a' && line[at] <= 'z') || line[at] == ' ' || line[at] == '.'))
      ++at;
    const int day = number_at(line, at);
    skip(line, at, {".", ",", " "});
    const int year = number_at(line, at);
    std::string date = iso_date(year, static_cast<int>(m) + 1, day);
    if (date.empty() || at != line.size()) continue;
    rest = trimmed(line.substr(0, found));
    return date;
  }
  return std::nullopt;
}

struct Role {
  std::string_view word;
  bool needs_mark;  ///< A colon must part it from the name, or it could be any word.
};

constexpr Role roles_before[] = {
    {"지은이", false}, {"글쓴이", false},  {"저자", false},     {"지음", true}, {"작가", true},
    {"필자", true},    {"글·그림", false}, {"글ㆍ그림", false}, {"글", true},   {"저", true},
    {"원작", true},    {"Author", true},   {"author", true},    {"기자", true}};
constexpr std::string_view roles_after[] = {" 지음", " 씀", " 글·그림", " 글ㆍ그림",
                                            " 글",   " 저", " 著",      " 작"};

/// Names parted by commas or middle dots.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view name = trimmed(text.substr(begin, end - begin));
    if (!name.empty()) names.emplace_back(name);
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    for (const std::string_view mark : {",", "·", "ㆍ", "、", "&"}) {
      if (text.substr(at).starts_with(mark)) length = mark.size();
    }
    if (length == 0) {
      ++at;
      continue;
    }
    take(at);
    at += length;
    begin = at;
  }
  take(text.size());
  return names;
}

bool may_be_name(std::string_view name) {
  const auto spaces = std::count(name.begin(), name.end(), ' ');
  return !name.empty() && name.size() <= longest_name && spaces <= 3 && !name.ends_with(".") &&
         (spaces == 0 || !name.ends_with("다"));
}

std::optional<std::string_view> name_of(std::string_view line) {
  for (const std::string_view by : {"by ", "By ", "BY ", "by. ", "By. "}) {
    if (line.starts_with(by)) return trimmed(line.substr(by.size()));
  }
  for (const Role& role : roles_before) {
    if (!line.starts_with(role.word)) continue;
    const std::string_view rest = line.substr(role.word.size());
    const std::size_t mark = rest.find_first_not_of(' ');
    if (mark == std::string_view::npos) continue;
    const bool marked = rest[mark] == ':' || rest[mark] == '|' ||
                        rest.substr(mark).starts_with("：") || rest.substr(mark).starts_with("·") ||
                        rest[mark] == '/';
    if (marked || (!role.needs_mark && mark > 0) ||
        (role.word == "글" && mark > 0 && rest.size() <= 14 &&
         rest.find(' ', mark) == std::string_view::npos)) {
      std::string_view name = rest.substr(mark);
      if (name.starts_with("：")) name.remove_prefix(std::string_view("：").size());
      if (!name.empty() && name.front() == '/') name.remove_prefix(1);
      return trimmed(name);
    }
  }
  for (const std::string_view role : roles_after) {
    if (line.ends_with(role)) return trimmed(line.substr(0, line.size() - role.size()));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Byline> read_byline(std::string_view line) {
  if (line.empty() || line.size() > longest_byline || line.find('\n') != std::string_view::npos)
    return std::nullopt;
  std::string_view rest = line;
  Byline byline;
  if (std::optional<std::string> date = english_date(line, rest)) byline.date = std::move(*date);
  std::optional<std::string_view> name = name_of(rest);
  if (!name || !may_be_name(*name)) return std::nullopt;
  byline.authors = names_in(*name);
  if (byline.authors.empty()) return std::nullopt;
  return byline;
}

std::optional<std::string> read_date_line(std::string_view line) {
  if (line.empty() || line.size() > 60) return std::nullopt;
  for (const std::string_view label :
       {"기사입력", "입력일", "입력", "등록일", "등록", "작성일", "발행일", "발행", "게시일",
        "승인", "최종수정", "수정일", "수정", "날짜", "일시"}) {
    if (!line.starts_with(label)) continue;
    line = trimmed(line.substr(label.size()));
    break;
  }
  if (std::optional<std::string> date = numeric_date(line)) return date;
  std::string_view rest = line;
  std::optional<std::string> date = english_date(line, rest);
  return date && rest.empty() ? date : std::nullopt;
}

}  // namespace nangdok
