#include "document/structure/chapter_finder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "document/structure/heading_shape.h"

namespace nangdok {
namespace {

constexpr int lowest_level = 9;

int level_of(const Block& block) {
  return std::clamp(block.level, 1, lowest_level);
}

bool is_part(const Block& block) {
  const std::optional<HeadingShape> shape = heading_shape(block.text);
  return shape && shape->rank == HeadingRank::part;
}

/// Which headings begin a chapter, and which a part around chapters.
struct Division {
  int chapter_level = 0;
  int part_level = 0;  ///< 0 when there are no parts.
};

std::optional<Division> division_by_headings(const std::vector<Block>& blocks, std::size_t first) {
  std::array<std::size_t, lowest_level + 1> counts{};
  std::array<std::size_t, lowest_level + 1> parts{};
  for (std::size_t i = first; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading) continue;
    const auto level = static_cast<std::size_t>(level_of(blocks[i]));
    ++counts[level];
    if (is_part(blocks[i])) ++parts[level];
  }
  const auto next_level = [&](int above) {
    for (int level = above + 1; level <= lowest_level; ++level) {
      if (counts[static_cast<std::size_t>(level)] > 1) return level;
    }
    return 0;
  };
  const int level = next_level(0);
  if (level == 0) return std::nullopt;
  const int below = next_level(level);
  const auto at = static_cast<std::size_t>(level);
  if (below != 0 && parts[at] * 2 > counts[at]) return Division{below, level};
  return Division{level, 0};
}

void push(std::vector<Chapter>& chapters, std::string title, int depth) {
  Chapter chapter;
  chapter.title = std::move(title);
  chapter.depth = depth;
  chapters.push_back(std::move(chapter));
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::vector<Chapter> cut_at_headings(std::vector<Block> blocks, std::size_t first,
                                     Division division) {
  std::vector<Chapter> chapters;
  bool inside_part = false;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    const int level = block.kind == BlockKind::heading ? level_of(block) : lowest_level + 1;
    // A lone heading above the chapters' level (a book's title, a single part) begins one too.
    if (level <= division.chapter_level) {
      const bool part = division.part_level != 0 && level <= division.part_level;
      inside_part = part ? is_part(block) : inside_part;
      push(chapters, one_line(block.text), !part && inside_part ? 1 : 0);
    } else if (chapters.empty()) {
      push(chapters, {}, 0);
    }
    chapters.back().blocks.push_back(std::move(block));
  }
  return chapters;
}

std::vector<Chapter> cut_at_section_breaks(std::vector<Block> blocks, std::size_t first) {
  std::vector<Chapter> chapters;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    if (chapters.empty() || blocks[i].section_break_before) push(chapters, {}, 0);
    chapters.back().blocks.push_back(std::move(blocks[i]));
  }
  return chapters;
}

std::vector<Chapter> one_chapter(std::vector<Block> blocks, std::size_t first) {
  std::vector<Chapter> chapters;
  push(chapters, {}, 0);
  chapters.back().blocks.assign(
      std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(first)),
      std::make_move_iterator(blocks.end()));
  return chapters;
}

bool has_section_breaks(const std::vector<Block>& blocks, std::size_t first) {
  return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(first), blocks.end(),
                     [](const Block& block) { return block.section_break_before; });
}

std::vector<Chapter> cut(std::vector<Block> blocks, ChapterMode mode, std::size_t first) {
  if (mode == ChapterMode::automatic || mode == ChapterMode::headings) {
    if (const auto division = division_by_headings(blocks, first)) {
      return cut_at_headings(std::move(blocks), first, *division);
    }
  }
  if ((mode == ChapterMode::automatic || mode == ChapterMode::sections) &&
      has_section_breaks(blocks, first)) {
    return cut_at_section_breaks(std::move(blocks), first);
  }
  return one_chapter(std::move(blocks), first);
}

std::string title_of(const Chapter& chapter) {
  const Block* first_text = nullptr;
  for (const Block& block : chapter.blocks) {
    if (block.text.empty()) continue;
    if (block.kind == BlockKind::heading && &block == chapter.blocks.data())
      return one_line(block.text);
    if (block.kind != BlockKind::heading && first_text == nullptr) first_text = &block;
  }
  if (first_text != nullptr) return title_from_first_words(first_text->text);
  return chapter.blocks.empty() ? std::string()
                                : title_from_first_words(chapter.blocks.front().text);
}

/// A line end, a question, or a full stop that a space follows (0.5 has none).
bool is_sentence_end(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  if (c == U'.') return at + 1 >= text.size() || text[at + 1] == U' ' || text[at + 1] == U'\n';
  return c == U'?' || c == U'!' || c == U'。' || c == U'\n';
}

}  // namespace

std::vector<Chapter> find_chapters(std::vector<Block> blocks, ChapterMode mode,
                                   std::size_t title_blocks) {
  if (blocks.empty()) return {};
  const std::size_t first = std::min(title_blocks, blocks.size() - 1);
  std::vector<Block> title_page(
      std::make_move_iterator(blocks.begin()),
      std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(first)));
  std::vector<Chapter> chapters = cut(std::move(blocks), mode, first);
  complete_titles(chapters);
  std::vector<Block>& opening = chapters.front().blocks;
  opening.insert(opening.begin(), std::make_move_iterator(title_page.begin()),
                 std::make_move_iterator(title_page.end()));
  return chapters;
}

void complete_titles(std::vector<Chapter>& chapters) {
  for (Chapter& chapter : chapters) {
    if (chapter.title.empty()) chapter.title = title_of(chapter);
  }
}

std::string title_from_first_words(std::string_view text) {
  constexpr std::size_t longest = 24;
  constexpr std::size_t looked_at = 400;
  const std::u32string all = to_utf32(text.substr(0, looked_at));
  const std::u32string_view words = all;
  std::size_t end = 0;
  while (end < words.size() && end <= longest && !is_sentence_end(words, end)) ++end;
  if (end > 0 && end <= longest) {
    // A question keeps its mark; a statement needs none.
    if (end < words.size() && (words[end] == U'?' || words[end] == U'!')) ++end;
    return to_utf8(words.substr(0, end));
  }
  end = std::min(longest, words.size());
  if (end == words.size()) return to_utf8(words);
  const std::size_t space = words.rfind(U' ', end);
  if (space != std::u32string_view::npos && space > longest / 2) end = space;
  while (end > 0 && (words[end - 1] == U' ' || words[end - 1] == U',')) --end;
  return to_utf8(words.substr(0, end)) + "…";
}

}  // namespace nangdok
