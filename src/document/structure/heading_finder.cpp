#include "document/structure/heading_finder.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "document/structure/heading_shape.h"
#include "document/structure/page_furniture.h"

namespace nangdok {
namespace {

constexpr int level_of(HeadingRank rank) {
  return rank == HeadingRank::part ? 1 : rank == HeadingRank::chapter ? 2 : 3;
}

void make_heading(Block& block, int level) {
  block.kind = BlockKind::heading;
  block.level = level;
}

/// A number that stands for a heading where it counts up: `1`, `Ⅱ.`, `3. 여름`.
struct Candidate {
  std::size_t index;
  HeadingShape shape;
};

bool is_furniture(const Block& block) {
  return furniture_reason(block.text).has_value();
}

/// Chapters that count up from the first with text between them are headings; neighbours are the
/// lines of a list or of a table of contents.
void promote_numbers(std::vector<LaidBlock>& blocks, const std::vector<Candidate>& candidates) {
  std::vector<std::size_t> sequence;
  int last = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const int number = candidates[i].shape.number;
    const bool counts = number == last + 1 || (number == 1 && last > 1);
    const std::size_t next = i + 1 < candidates.size() ? candidates[i + 1].index : blocks.size();
    const bool has_text = next > candidates[i].index + 1;
    if (!counts || !has_text) continue;
    sequence.push_back(candidates[i].index);
    last = number;
  }
  if (sequence.size() < 2) return;
  for (const std::size_t index : sequence) make_heading(blocks[index].block, 3);
}

/// Titles that nothing but their place shows: short lines between empty ones after a section break,
/// in a text whose other blocks are longer.
void promote_lone_lines(std::vector<LaidBlock>& blocks) {
  constexpr std::size_t longest_title = 30;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    LaidBlock& laid = blocks[i];
    const LaidBlock& next = blocks[i + 1];
    if (laid.block.kind != BlockKind::paragraph || !laid.block.section_break_before) continue;
    if (!laid.single_line || !laid.empty_line_before || !laid.empty_line_after) continue;
    if (laid.ends_sentence || laid.length > longest_title || next.block.section_break_before)
      continue;
    if (next.length <= laid.length || is_furniture(laid.block) ||
        edge_furniture_reason(laid.block.text))
      continue;
    const char first = laid.block.text.front();
    if (first == '"' || first == '(' || first == '\'') continue;
    make_heading(laid.block, 2);
  }
}

}  // namespace

std::vector<Block> find_headings(std::vector<LaidBlock> blocks) {
  std::vector<Candidate> numbers;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    LaidBlock& laid = blocks[i];
    if (!laid.single_line || is_furniture(laid.block)) continue;
    const std::optional<HeadingShape> shape = heading_shape(laid.block.text);
    if (!shape) continue;
    if (shape->rank == HeadingRank::section) {
      if (laid.empty_line_before && laid.empty_line_after && shape->number > 0)
        numbers.push_back({i, *shape});
    } else if (laid.empty_line_before || laid.empty_line_after || blocks[i - 1].ends_sentence) {
      make_heading(laid.block, level_of(shape->rank));
    }
  }
  promote_numbers(blocks, numbers);
  promote_lone_lines(blocks);
  std::vector<Block> found;
  found.reserve(blocks.size());
  for (LaidBlock& laid : blocks) found.push_back(std::move(laid.block));
  return found;
}

}  // namespace nangdok
