#include "document/flow/finish.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/flow/flow_builder.h"
#include "document/flow/note_placement.h"
#include "document/flow/outline.h"
#include "document/structure/chapter_finder.h"
#include "document/structure/front_matter.h"
#include "document/structure/heading_shape.h"

namespace nangdok {

namespace {

/// Puts each note behind the last block of the stretch that refers to it. `stretch_end` gives, for
/// a block's index, where its stretch ends. Indexes of the contents move along.
void insert_notes(Flow& flow, std::vector<PlacedNote> placed,
                  const std::vector<std::size_t>& stretch_ends) {
  if (placed.empty()) return;
  const auto end_of = [&](std::size_t block) {
    const auto end = std::upper_bound(stretch_ends.begin(), stretch_ends.end(), block);
    return end == stretch_ends.end() ? flow.blocks.size() : *end;
  };
  std::stable_sort(placed.begin(), placed.end(),
                   [](const PlacedNote& a, const PlacedNote& b) { return a.block < b.block; });
  std::vector<Block> blocks;
  blocks.reserve(flow.blocks.size() + placed.size());
  std::vector<std::size_t> moved(flow.blocks.size() + 1);
  auto note = placed.begin();
  for (std::size_t i = 0; i <= flow.blocks.size(); ++i) {
    for (; note != placed.end() && end_of(note->block) <= i; ++note)
      blocks.push_back(std::move(note->note));
    moved[i] = blocks.size();
    if (i < flow.blocks.size()) blocks.push_back(std::move(flow.blocks[i]));
  }
  flow.blocks = std::move(blocks);
  for (ContentsEntry& entry : flow.contents)
    entry.block = moved[std::min(entry.block, moved.size() - 1)];
}

std::vector<std::size_t> chapter_starts(const Flow& flow) {
  std::vector<std::size_t> starts;
  if (flow.contents.empty()) {
    for (std::size_t i = 0; i < flow.blocks.size(); ++i)
      if (flow.blocks[i].kind == BlockKind::heading) starts.push_back(i);
  } else {
    for (const ContentsEntry& entry : flow.contents) starts.push_back(entry.block);
  }
  std::sort(starts.begin(), starts.end());
  return starts;
}

/// The title that a chapter takes when the table of contents has none for it.
std::string heading_of(const std::vector<Block>& blocks) {
  return !blocks.empty() && blocks.front().kind == BlockKind::heading ? blocks.front().text : "";
}

/// True when the blocks before the first chapter are the title page, or so little that they can be
/// nothing else.
bool is_title_page(const Flow& flow, std::size_t end) {
  constexpr std::size_t most_blocks = 8;
  constexpr std::size_t most_bytes = 400;
  if (end <= flow.title_end) return true;
  std::size_t bytes = 0;
  for (std::size_t i = flow.title_end; i < std::min(end, flow.blocks.size()); ++i)
    bytes += flow.blocks[i].text.size();
  return end - flow.title_end <= most_blocks && bytes <= most_bytes;
}

std::vector<Chapter> cut_by_contents(Flow& flow) {
  const std::vector<ContentsEntry> entries = chapter_entries(flow);
  std::vector<Chapter> chapters;
  const auto block_at = [&](std::size_t i) {
    return flow.blocks.begin() + static_cast<std::ptrdiff_t>(std::min(i, flow.blocks.size()));
  };
  const auto cut = [&](std::string title, int depth, std::size_t begin, std::size_t end) {
    Chapter chapter;
    chapter.title = std::move(title);
    chapter.depth = depth;
    if (begin < end) std::move(block_at(begin), block_at(end), std::back_inserter(chapter.blocks));
    if (chapter.title.empty()) chapter.title = heading_of(chapter.blocks);
    chapters.push_back(std::move(chapter));
  };
  const std::size_t first = entries.front().block;
  const bool title_page = is_title_page(flow, first);
  if (first > 0) cut({}, 0, 0, first);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t end = i + 1 < entries.size() ? entries[i + 1].block : flow.blocks.size();
    cut(clean_text(entries[i].title), entries[i].depth, entries[i].block, end);
  }
  // A title page is read at the start of the first chapter.
  if (first > 0 && title_page) {
    std::vector<Block>& title = chapters.front().blocks;
    std::vector<Block>& text = chapters[1].blocks;
    text.insert(text.begin(), std::make_move_iterator(title.begin()),
                std::make_move_iterator(title.end()));
    chapters.erase(chapters.begin());
  }
  return chapters;
}

/// Takes chapters that are the book's table of contents out, and copyright pages inside others.
void take_out_front_matter_of(std::vector<Chapter>& chapters, std::vector<LeftOut>& left_out) {
  for (Chapter& chapter : chapters) {
    if (names_contents(chapter.title)) {
      for (Block& block : chapter.blocks)
        left_out.push_back({std::move(block.text), "table of contents", std::move(block.source)});
      chapter.blocks.clear();
    } else {
      take_out_front_matter(chapter.blocks, left_out);
    }
  }
}

/// Drops chapters that have nothing to read. A part may be empty: its chapters follow it.
void drop_empty(std::vector<Chapter>& chapters, std::vector<LeftOut>& left_out) {
  std::vector<Chapter> kept;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    const bool is_part = i + 1 < chapters.size() && chapters[i + 1].depth > chapters[i].depth;
    if (!chapters[i].blocks.empty() || (is_part && !chapters[i].title.empty())) {
      kept.push_back(std::move(chapters[i]));
    } else if (!chapters[i].title.empty() && !names_contents(chapters[i].title)) {
      left_out.push_back({std::move(chapters[i].title), "chapter without text", {}});
    }
  }
  chapters = std::move(kept);
}

}  // namespace

Document finish_document(Flow flow, const ReadOptions& options) {
  insert_notes(flow, place_notes(flow, options.notes), chapter_starts(flow));

  Document document;
  const bool drop_front_matter = !options.keep_front_matter && !options.keep_everything;
  if (options.chapters != ChapterMode::automatic) flow.contents.clear();
  const bool by_headings =
      options.chapters == ChapterMode::automatic || options.chapters == ChapterMode::headings;
  // A table of contents with a single line divides nothing; headings may.
  if (by_headings && flow.contents.size() <= 1) {
    std::vector<ContentsEntry> headings = contents_from_headings(flow);
    if (headings.size() > flow.contents.size()) flow.contents = std::move(headings);
  }
  if (!chapter_entries(flow).empty()) {
    document.chapters = cut_by_contents(flow);
    if (drop_front_matter) take_out_front_matter_of(document.chapters, flow.left_out);
    drop_empty(document.chapters, flow.left_out);
  } else {
    if (drop_front_matter) take_out_front_matter(flow.blocks, flow.left_out);
    document.chapters = find_chapters(std::move(flow.blocks), options.chapters);
  }
  complete_titles(document.chapters);

  document.metadata = std::move(flow.metadata);
  if (document.metadata.language.empty()) document.metadata.language = "ko";
  document.cover = std::move(flow.cover);
  document.left_out = std::move(flow.left_out);
  return document;
}

}  // namespace nangdok
