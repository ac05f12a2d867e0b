#include "document/structure/page_furniture.h"

#include <algorithm>
#include <utility>

namespace nangdok {
namespace {

/// A page's head and foot reach over this many blocks at most.
constexpr std::size_t longest_edge = 40;

/// A paragraph: long, or ended by a final mark. It shows that the page's own text has begun.
bool is_body_text(std::string_view text) {
  constexpr std::size_t long_text = 120;
  if (text.size() >= long_text) return true;
  for (const std::string_view mark : {".", "?", "!", "…", "”", "\""}) {
    if (text.size() > 24 && text.substr(text.size() - mark.size()) == mark) return true;
  }
  return false;
}

/// Keywords are short and end like no sentence.
bool may_be_keyword(std::string_view text) {
  constexpr std::size_t longest_keyword = 36;
  return text.size() <= longest_keyword && !is_body_text(text);
}

using Reasons = std::vector<std::optional<std::string>>;

void mark_head(const std::vector<Block>& blocks, Reasons& reasons) {
  for (std::size_t i = 0; i < std::min(blocks.size(), longest_edge); ++i) {
    if (reasons[i]) continue;
    reasons[i] = edge_furniture_reason(blocks[i].text);
    if (!reasons[i] && is_body_text(blocks[i].text)) return;
  }
}

void mark_foot(const std::vector<Block>& blocks, Reasons& reasons) {
  const std::size_t stop = blocks.size() - std::min(blocks.size(), longest_edge);
  std::size_t begin = blocks.size();
  while (begin > stop && (reasons[begin - 1] || !is_body_text(blocks[begin - 1].text) ||
                          edge_furniture_reason(blocks[begin - 1].text))) {
    --begin;
  }
  bool after_keyword = false;
  for (std::size_t i = begin; i < blocks.size(); ++i) {
    if (reasons[i]) continue;
    reasons[i] = edge_furniture_reason(blocks[i].text);
    if (reasons[i]) {
      after_keyword = *reasons[i] == "keywords" && blocks[i].text.front() != '#';
    } else if (after_keyword && may_be_keyword(blocks[i].text)) {
      reasons[i] = "keywords";
    } else {
      after_keyword = false;
    }
  }
}

}  // namespace

void take_out_furniture(std::vector<Block>& blocks, std::vector<LeftOut>& left_out) {
  Reasons reasons(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) reasons[i] = furniture_reason(blocks[i].text);
  mark_head(blocks, reasons);
  mark_foot(blocks, reasons);
  std::vector<Block> kept;
  kept.reserve(blocks.size());
  bool break_before = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (reasons[i]) {
      break_before = break_before || block.section_break_before;
      left_out.push_back({std::move(block.text), std::move(*reasons[i]), std::move(block.source)});
      continue;
    }
    block.section_break_before = block.section_break_before || break_before;
    break_before = false;
    kept.push_back(std::move(block));
  }
  blocks = std::move(kept);
}

}  // namespace nangdok
