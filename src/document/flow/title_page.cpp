#include "document/flow/title_page.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nangdok {

void add_title_page(Flow& flow, const Metadata& metadata, std::size_t begin,
                    const SourcePlace& source) {
  if (metadata.title.empty() || begin >= flow.blocks.size()) return;
  constexpr std::size_t blocks_at_head = 3;
  for (std::size_t i = begin; i < std::min(begin + blocks_at_head, flow.blocks.size()); ++i)
    if (flow.blocks[i].text == metadata.title) return;
  std::vector<Block> head;
  for (const std::string& line : {metadata.title, metadata.subtitle}) {
    if (line.empty()) continue;
    Block block;
    block.kind = BlockKind::heading;
    block.level = head.empty() ? 1 : 2;
    block.text = line;
    block.source = source;
    head.push_back(std::move(block));
  }
  const std::size_t added = head.size();
  flow.blocks.insert(flow.blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                     std::make_move_iterator(head.begin()), std::make_move_iterator(head.end()));
  for (Note& note : flow.notes)
    if (note.block > begin) note.block += added;
  for (ContentsEntry& entry : flow.contents)
    if (entry.block > begin) entry.block += added;
  if (begin == 0) flow.title_end = added;
}

}  // namespace nangdok
