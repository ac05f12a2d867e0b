#include <algorithm>
#include <array>

#include "document/structure/furniture_words.h"
#include "document/structure/page_furniture.h"

namespace nangdok {
namespace {

/// No furniture is longer, in bytes of UTF-8.
constexpr std::size_t longest_furniture = 240;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text, std::string_view marks) {
  const std::size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}

/// The reason of the line's words; empty when they are not known.
std::string_view whole(std::string_view line, std::span<const KnownWords> lines) {
  for (const KnownWords& known : lines) {
    if (line == known.text) return known.reason;
  }
  return {};
}

/// `photo-1.MV0k.jpg`, `IMG_2043.HEIC`, `사진 3.png`: one file name and nothing else.
bool is_image_file_name(std::string_view line) {
  constexpr std::array<std::string_view, 12> extensions{".jpg",  ".jpeg", ".png",  ".gif",
                                                        ".webp", ".bmp",  ".svg",  ".heic",
                                                        ".tif",  ".tiff", ".avif", ".mp4"};
  std::string end(line.size() > 5 ? line.substr(line.size() - 5) : line);
  for (char& c : end) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const auto spaces = std::count(line.begin(), line.end(), ' ');
  if (spaces > 3 || line.starts_with("http")) return false;
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
    return line.size() > extension.size() && end.size() >= extension.size() &&
           std::string_view(end).substr(end.size() - extension.size()) == extension;
  });
}

/// `- 12 -`, `— 12 —`, `12 / 300`, `p. 12`, `Page 12 of 30`.
bool is_page_number(std::string_view line) {
  if (line.size() > 24) return false;
  for (const std::string_view dash : {"-", "–", "—", "―", "~"}) {
    if (!line.starts_with(dash) || line.size() <= 2 * dash.size()) continue;
    if (line.substr(line.size() - dash.size()) != dash) continue;
    const std::string_view inside =
        trimmed(line.substr(dash.size(), line.size() - 2 * dash.size()), " ");
    if (!inside.empty() && inside.size() <= 4 &&
        std::all_of(inside.begin(), inside.end(), is_digit))
      return true;
  }
  for (const std::string_view start : {"p. ", "p.", "P. ", "pg. ", "Page ", "page ", "PAGE "}) {
    if (!line.starts_with(start)) continue;
    const std::string_view rest = line.substr(start.size());
    if (rest.empty() || !is_digit(rest.front())) continue;
    if (rest.find_first_not_of("0123456789/ of-") == std::string_view::npos) return true;
  }
  const std::size_t slash = line.find('/');
  if (slash == std::string_view::npos || line.find('/', slash + 1) != std::string_view::npos)
    return false;
  const std::string_view page = trimmed(line.substr(0, slash), " ");
  const std::string_view pages = trimmed(line.substr(slash + 1), " ");
  return !page.empty() && !pages.empty() && page.size() <= 4 && pages.size() <= 4 &&
         std::all_of(page.begin(), page.end(), is_digit) &&
         std::all_of(pages.begin(), pages.end(), is_digit);
}

/// A web address and nothing else: it is a link, not for the ear.
bool is_bare_address(std::string_view line) {
  return (line.starts_with("http://") || line.starts_with("https://") ||
          line.starts_with("www.")) &&
         line.find(' ') == std::string_view::npos;
}

/// A name, then a count: `공감 12`, `댓글 3개`, `조회 1,204`, `좋아요 5`.
bool is_count(std::string_view rest) {
  rest = trimmed(rest, " :");
  if (rest.empty() || !is_digit(rest.front())) return false;
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789,.kKM"), rest.size()));
  return rest.empty() || rest == "개" || rest == "명" || rest == "회" || rest == "건" ||
         rest == "만" || rest == "천";
}

/// `#여행 #제주도 #맛집`: nothing but hash tags.
bool is_tag_line(std::string_view line) {
  if (!line.starts_with("#") || line.size() < 2 || line[1] == ' ' || line[1] == '#') return false;
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] != '#') return false;
    const std::size_t space = std::min(line.find_first_of(" ,", at), line.size());
    at = std::min(line.find_first_not_of(" ,", space), line.size());
  }
  return true;
}

/// `5분 전`, `3일 전`, `5 min read`, `12분 분량`.
bool is_reading_time(std::string_view line) {
  if (line.empty() || line.size() > 30 || !is_digit(line.front())) return false;
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits == std::string_view::npos) return false;
  const std::string_view rest = line.substr(digits);
  constexpr std::array<std::string_view, 11> ends{"분 전",   "시간 전", "일 전", " min read",
                                                  "분 분량", "분 읽기", "주 전", "개월 전",
                                                  "년 전",   "분전",    "시간전"};
  return std::find(ends.begin(), ends.end(), rest) != ends.end();
}

}  // namespace

std::optional<std::string> furniture_reason(std::string_view line) {
  if (line.empty() || line.size() > longest_furniture) return std::nullopt;
  if (const std::string_view reason = whole(line, furniture_lines()); !reason.empty())
    return std::string(reason);
  if (is_image_file_name(line)) return "image file name";
  if (is_page_number(line)) return "page number";
  if (is_bare_address(line)) return "web address";
  for (const KnownWords& start : copyright_starts()) {
    if (line.starts_with(start.text)) return std::string(start.reason);
  }
  if (line.find("무단 전재") != std::string_view::npos ||
      line.find("무단전재") != std::string_view::npos) {
    return std::string(copyright_furniture);
  }
  return std::nullopt;
}

std::optional<std::string> edge_furniture_reason(std::string_view line) {
  if (line.empty() || line.size() > longest_furniture) return std::nullopt;
  if (const std::string_view reason = whole(line, edge_furniture_lines()); !reason.empty())
    return std::string(reason);
  if (is_tag_line(line)) return std::string(keyword_furniture);
  if (is_reading_time(line)) return std::string(counter_furniture);
  for (const KnownWords& start : edge_furniture_starts()) {
    if (!line.starts_with(start.text)) continue;
    if (start.reason != counter_furniture || is_count(line.substr(start.text.size())))
      return std::string(start.reason);
  }
  return std::nullopt;
}

}  // namespace nangdok
