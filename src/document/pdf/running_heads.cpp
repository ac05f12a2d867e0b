#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "document/pdf/pdf_line.h"

namespace nangdok {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The line with each number as `#`, so that heads which differ by the page number are one.
std::string pattern_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ') continue;
    if (!is_digit(c)) {
      out += c;
    } else if (out.empty() || out.back() != '#') {
      out += '#';
    }
  }
  return out;
}

/// `12`, `- 12 -`, `12쪽`, `xii`.
bool is_page_number(const std::string& text) {
  std::string rest;
  for (const char c : text)
    if (c != ' ' && c != '-' && c != '|') rest += c;
  for (const std::string_view word : {"쪽", "p.", "–", "—"}) {
    const std::size_t at = rest.find(word);
    if (at != std::string::npos) rest.erase(at, word.size());
  }
  if (rest.empty() || rest.size() > 5) return false;
  return std::all_of(rest.begin(), rest.end(), is_digit) ||
         rest.find_first_not_of("ivxlc") == std::string::npos;
}

/// `제1장 만남 ........ 12`
bool leads_to_page(const std::string& text) {
  const std::size_t last = text.find_last_not_of("0123456789 ");
  if (last == std::string::npos || last + 1 == text.size() || !is_digit(text.back())) return false;
  const std::string_view before = std::string_view(text).substr(0, last + 1);
  for (const std::string_view dots : {"....", ". . . .", "····", "· · ·", "……", "‥‥"})
    if (before.size() >= dots.size() && before.substr(before.size() - dots.size()) == dots)
      return true;
  return false;
}

bool at_edge(const PdfLine& line) {
  constexpr double edge = 0.11;
  return line.bottom < line.page_height * edge || line.top > line.page_height * (1 - edge);
}

}  // namespace

void take_out_running_heads(std::vector<PdfLine>& lines, int pages,
                            std::vector<LeftOut>& left_out) {
  std::map<std::string, std::set<int>> pages_of_pattern;
  for (const PdfLine& line : lines)
    if (at_edge(line)) pages_of_pattern[pattern_of(line.text)].insert(line.page);

  constexpr std::size_t least_pages = 3;
  const std::size_t enough = pages <= 3 ? 2 : least_pages;
  std::vector<PdfLine> kept;
  for (PdfLine& line : lines) {
    const char* reason = nullptr;
    if (at_edge(line) && is_page_number(line.text)) {
      reason = "page number";
    } else if (at_edge(line) && pages_of_pattern[pattern_of(line.text)].size() >= enough) {
      reason = "running head";
    } else if (leads_to_page(line.text)) {
      reason = "table of contents";
    }
    if (reason == nullptr) {
      kept.push_back(std::move(line));
    } else {
      left_out.push_back({std::move(line.text), reason, place_of_page(line.page)});
    }
  }
  lines = std::move(kept);
}

double body_font_size(const std::vector<PdfLine>& lines) {
  std::map<int, std::size_t> characters;  // by size in tenths of a point
  for (const PdfLine& line : lines)
    characters[static_cast<int>(std::lround(line.font_size * 10))] += line.text.size();
  const auto most =
      std::max_element(characters.begin(), characters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : most->first / 10.0;
}

SourcePlace place_of_page(int page) {
  SourcePlace place;
  place.path = "page " + std::to_string(page);
  return place;
}

}  // namespace nangdok
