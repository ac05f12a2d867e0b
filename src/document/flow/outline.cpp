#include "document/flow/outline.h"

#include <algorithm>
#include <optional>

#include "document/structure/heading_shape.h"

namespace nangdok {

namespace {

bool has_rank(const std::string& title, HeadingRank rank) {
  const std::optional<HeadingShape> shape = heading_shape(title);
  return shape && shape->rank == rank && !shape->bare_number;
}

/// True when only headings stand in blocks [begin, end).
bool only_headings(const std::vector<Block>& blocks, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, blocks.size()); ++i)
    if (blocks[i].kind != BlockKind::heading) return false;
  return true;
}

/// The entries below entry `parent`, which stand right after it.
std::size_t end_of_subtree(const std::vector<ContentsEntry>& entries, std::size_t parent) {
  std::size_t end = parent + 1;
  while (end < entries.size() && entries[end].depth > entries[parent].depth) ++end;
  return end;
}

bool is_part(const Flow& flow, std::size_t entry) {
  const std::vector<ContentsEntry>& entries = flow.contents;
  const std::size_t end = end_of_subtree(entries, entry);
  if (end == entry + 1) return false;
  if (has_rank(entries[entry].title, HeadingRank::part)) return true;
  if (has_rank(entries[entry].title, HeadingRank::chapter)) return false;
  std::size_t below = 0;
  std::size_t chapters = 0;
  std::size_t in_other_files = 0;
  for (std::size_t i = entry + 1; i < end; ++i) {
    if (entries[i].depth != entries[entry].depth + 1) continue;
    ++below;
    if (has_rank(entries[i].title, HeadingRank::chapter)) ++chapters;
    if (entries[i].block < flow.blocks.size() && entries[entry].block < flow.blocks.size() &&
        flow.blocks[entries[i].block].source.file != flow.blocks[entries[entry].block].source.file)
      ++in_other_files;
  }
  if (chapters * 2 > below || in_other_files * 2 > below) return true;
  return only_headings(flow.blocks, entries[entry].block, entries[entry + 1].block);
}

}  // namespace

std::vector<ContentsEntry> contents_from_headings(Flow& flow) {
  std::vector<std::size_t> headings;
  for (std::size_t i = flow.title_end; i < flow.blocks.size(); ++i)
    if (flow.blocks[i].kind == BlockKind::heading) headings.push_back(i);
  if (headings.size() >= 3) {
    const Block& first = flow.blocks[headings.front()];
    const bool alone = std::all_of(headings.begin() + 1, headings.end(), [&](std::size_t i) {
      return flow.blocks[i].level > first.level;
    });
    if (alone && !heading_shape(first.text)) {
      if (flow.metadata.title.empty()) flow.metadata.title = first.text;
      headings.erase(headings.begin());
    }
  }
  const bool divides =
      headings.size() >= 2 || (headings.size() == 1 && headings.front() == flow.title_end);
  std::vector<ContentsEntry> entries;
  if (!divides) return entries;
  std::vector<int> open_levels;
  for (const std::size_t i : headings) {
    const Block& heading = flow.blocks[i];
    while (!open_levels.empty() && open_levels.back() >= heading.level) open_levels.pop_back();
    entries.push_back({heading.text, static_cast<int>(open_levels.size()), i});
    open_levels.push_back(heading.level);
  }
  return entries;
}

std::vector<ContentsEntry> chapter_entries(const Flow& flow) {
  std::vector<ContentsEntry> chosen;
  const std::vector<ContentsEntry>& entries = flow.contents;
  // For each open level of the table: may what stands below it begin chapters, and at what depth?
  struct Level {
    int depth_in_table;
    bool opens;
    int depth;
  };
  std::vector<Level> open;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    while (!open.empty() && open.back().depth_in_table >= entries[i].depth) open.pop_back();
    const bool chosen_here = open.empty() || open.back().opens;
    const int depth = open.empty() ? 0 : open.back().depth;
    if (chosen_here) {
      chosen.push_back(entries[i]);
      chosen.back().depth = depth;
    }
    open.push_back({entries[i].depth, chosen_here && is_part(flow, i), depth + 1});
  }
  std::stable_sort(
      chosen.begin(), chosen.end(),
      [](const ContentsEntry& a, const ContentsEntry& b) { return a.block < b.block; });
  return chosen;
}

}  // namespace nangdok
