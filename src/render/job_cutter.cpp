#include "render/job_cutter.h"

#include <algorithm>
#include <utility>

#include "base/content_hash.h"
#include "base/utf8.h"
#include "korean/sentence/sentence_splitter.h"

namespace nangdok {
namespace {

constexpr std::size_t longest_block = 3'000;  // characters
constexpr std::size_t smallest_job = 600;
constexpr std::size_t largest_job = 1'800;

std::size_t characters(const std::string& utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Ends of the stretches into which a long text is cut.
std::vector<std::size_t> cuts_of(std::u32string_view text) {
  std::vector<std::size_t> bounds;
  for (const TextSpan sentence : split_sentences(text)) bounds.push_back(sentence.end);
  std::vector<std::size_t> cuts;
  std::size_t begin = 0;
  std::size_t next = 0;
  while (text.size() - begin > longest_block) {
    std::size_t cut = begin;
    while (next < bounds.size() && bounds[next] - begin <= longest_block) cut = bounds[next++];
    if (cut == begin) {  // one sentence longer than a block: a space, or anywhere
      const std::size_t space = text.rfind(U' ', begin + longest_block);
      cut = space != std::u32string_view::npos && space > begin ? space : begin + longest_block;
    }
    cuts.push_back(cut);
    begin = cut;
  }
  cuts.push_back(text.size());
  return cuts;
}

/// One block in four may end a job once it is large enough; which ones depends on their text.
bool is_natural_cut(const Block& block) {
  const std::string hash = content_hash(block.text);
  return (hash[0] & 3) == 0;
}

}  // namespace

void cut_long_blocks(Chapter& chapter) {
  std::vector<Block> blocks;
  for (Block& block : chapter.blocks) {
    if (characters(block.text) <= longest_block) {
      blocks.push_back(std::move(block));
      continue;
    }
    const std::u32string text = to_utf32(block.text);
    std::size_t begin = 0;
    for (const std::size_t end : cuts_of(text)) {
      Block piece = block;
      piece.section_break_before = block.section_break_before && begin == 0;
      while (begin < end && text[begin] == U' ') ++begin;
      piece.text = to_utf8(std::u32string_view(text).substr(begin, end - begin));
      if (!piece.text.empty()) blocks.push_back(std::move(piece));
      begin = end;
    }
  }
  chapter.blocks = std::move(blocks);
}

std::vector<Job> cut_into_jobs(Chapter chapter) {
  std::vector<Job> jobs;
  std::size_t size = 0;
  for (std::size_t i = 0; i < chapter.blocks.size(); ++i) {
    Block& block = chapter.blocks[i];
    const std::size_t length = characters(block.text);
    const bool wanted =
        size >= smallest_job &&
        (block.section_break_before || block.kind == BlockKind::heading || is_natural_cut(block));
    if (jobs.empty() || wanted || size + length > largest_job) {
      if (!jobs.empty()) {
        jobs.back().last = false;
        jobs.back().following = {block};
      }
      Job& job = jobs.emplace_back();
      job.title = chapter.title;
      job.first = jobs.size() == 1;
      job.first_block = i;
      size = 0;
    }
    jobs.back().blocks.push_back(std::move(block));
    size += length;
  }
  return jobs;
}

}  // namespace nangdok
