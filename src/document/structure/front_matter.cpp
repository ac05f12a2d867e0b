#include "document/structure/front_matter.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "document/structure/heading_shape.h"

namespace nangdok {
namespace {

using Flags = std::vector<const char*>;  ///< The reason for which a block goes, or null.

constexpr const char* gutenberg = "Project Gutenberg licence";
constexpr const char* contents = "table of contents";
constexpr const char* colophon = "copyright page";

/// As std::string_view::find, which however looks closely at each byte that is like the first one:
/// in Korean every third is.
bool holds(std::string_view text, std::string_view part) {
  return memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

/// `*** START OF THE PROJECT GUTENBERG EBOOK …`, `*** END OF …`.
bool is_gutenberg_mark(std::string_view text, std::string_view word) {
  constexpr std::size_t longest = 400;
  return text.size() < longest && text.substr(0, 3) == "***" && holds(text, word) &&
         holds(text, "PROJECT GUTENBERG");
}

void mark_gutenberg(const std::vector<Block>& blocks, Flags& flags) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_gutenberg_mark(blocks[i].text, "START OF")) {
      std::fill(flags.begin(), flags.begin() + static_cast<std::ptrdiff_t>(i) + 1, gutenberg);
    } else if (is_gutenberg_mark(blocks[i].text, "END OF")) {
      std::fill(flags.begin() + static_cast<std::ptrdiff_t>(i), flags.end(), gutenberg);
      return;
    }
  }
}

/// The text of an entry without its leaders and page number: `만남 ........ 12`.
std::string_view entry_title(std::string_view entry) {
  std::size_t end = entry.find_last_not_of("0123456789 .\t");
  if (end == std::string_view::npos) return {};
  std::string_view title = entry.substr(0, end + 1);
  constexpr std::string_view leader = "…";
  while (title.size() >= leader.size() && title.substr(title.size() - leader.size()) == leader) {
    title.remove_suffix(leader.size());
    end = title.find_last_not_of(" .\t");
    title = end == std::string_view::npos ? std::string_view() : title.substr(0, end + 1);
  }
  return title;
}

bool ends_with_mark(std::string_view text) {
  for (const std::string_view mark : {".", "?", "!", "”"}) {
    if (text.size() >= mark.size() && text.substr(text.size() - mark.size()) == mark) return true;
  }
  return false;
}

/// A line of contents is short; a run of them may have been joined to one block.
bool may_be_entries(const Block& block) {
  constexpr std::size_t longest_entry = 160;
  std::size_t begin = 0;
  while (begin <= block.text.size()) {
    const std::size_t end = std::min(block.text.find('\n', begin), block.text.size());
    if (end - begin > longest_entry) return false;
    begin = end + 1;
  }
  return block.kind != BlockKind::quotation &&
         (!ends_with_mark(block.text) || heading_shape(block.text));
}

/// The contents go from their heading to the first block that is none of them: text, or the first
/// entry again, which is then the chapter itself.
void mark_contents(const std::vector<Block>& blocks, Flags& flags) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const std::string_view text = blocks[i].text;
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    if (flags[i] != nullptr || !names_contents(text.substr(0, line_end))) continue;
    std::size_t end = i + 1;
    std::vector<std::string_view> entries;
    if (line_end < text.size()) entries.push_back(entry_title(text.substr(line_end + 1)));
    bool repeated = false;
    for (; end < blocks.size() && may_be_entries(blocks[end]); ++end) {
      const std::string_view entry = blocks[end].text;
      const std::string_view first =
          entry_title(entry.substr(0, std::min(entry.find('\n'), entry.size())));
      if (std::find(entries.begin(), entries.end(), first) != entries.end()) {
        repeated = true;
        break;
      }
      entries.push_back(first);
    }
    // The block before the text that ended the search is that text's own heading.
    if (!repeated && end < blocks.size() && end > i + 2 &&
        blocks[end - 1].kind == BlockKind::heading)
      --end;
    std::fill(flags.begin() + static_cast<std::ptrdiff_t>(i),
              flags.begin() + static_cast<std::ptrdiff_t>(end), contents);
  }
}

/// Words of a copyright page, and those among them that hardly stand elsewhere.
constexpr std::string_view colophon_words[] = {
    "ISBN",      "펴낸이",  "펴낸곳",   "펴낸날",    "펴낸 곳",  "펴낸 이",
    "발행인",    "발행처",  "발행일",   "출판등록",  "등록번호", "초판 1쇄",
    "초판 발행", "1판 1쇄", "저작권법", "무단 복제", "무단복제", "이 책의 저작권",
    "판권",      "ⓒ",       "©",        "CIP"};
constexpr std::string_view other_words[] = {"전자우편", "지은이",   "옮긴이", "엮은이",
                                            "디자인",   "마케팅",   "인쇄",   "제작",
                                            "정가",     "책임편집", "편집인", "팩스"};

struct ColophonScore {
  std::size_t own = 0;  ///< Words that hardly stand elsewhere.
  std::size_t all = 0;
};

ColophonScore colophon_score(std::string_view text) {
  constexpr std::size_t longest = 1200;
  ColophonScore score;
  if (text.size() > longest) return score;
  for (const std::string_view word : colophon_words) score.own += holds(text, word) ? 1 : 0;
  score.all = score.own;
  // A sentence that speaks of printing and prices is an author's.
  if (ends_with_mark(text)) return score;
  for (const std::string_view word : other_words) score.all += holds(text, word) ? 1 : 0;
  return score;
}

/// Blocks near the start or end that name publisher, printing, ISBN; at least three such facts
/// stand close together, one of which no text but a copyright page has.
void mark_colophon(const std::vector<Block>& blocks, Flags& flags) {
  constexpr std::size_t reach = 60;
  constexpr std::size_t gap = 3;
  constexpr std::size_t enough = 3;
  const auto scan = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (flags[i] != nullptr || colophon_score(blocks[i].text).all == 0) continue;
      std::size_t last = i;
      ColophonScore score;
      for (std::size_t j = i; j < end && j <= last + gap; ++j) {
        const ColophonScore here = colophon_score(blocks[j].text);
        if (here.all > 0) last = j;
        score.own += here.own;
        score.all += here.all;
        if (blocks[j].text.size() > 400 && here.all == 0) break;
      }
      if (score.own > 0 && score.all >= enough) {
        for (std::size_t j = i; j <= last; ++j) flags[j] = colophon;
      }
      i = last;
    }
  };
  const std::size_t count = blocks.size();
  scan(0, std::min(reach, count));
  if (count > reach) scan(std::max(reach, count - reach), count);
}

}  // namespace

void take_out_front_matter(std::vector<Block>& blocks, std::vector<LeftOut>& left_out) {
  Flags flags(blocks.size(), nullptr);
  mark_gutenberg(blocks, flags);
  mark_contents(blocks, flags);
  mark_colophon(blocks, flags);
  std::vector<Block> kept;
  kept.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (flags[i] == nullptr) {
      kept.push_back(std::move(blocks[i]));
    } else {
      left_out.push_back({std::move(blocks[i].text), flags[i], std::move(blocks[i].source)});
    }
  }
  blocks = std::move(kept);
}

}  // namespace nangdok
