#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/error.h"
#include "document/encoding.h"
#include "document/input_file.h"
#include "document/reader.h"
#include "document/structure/chapter_finder.h"
#include "document/structure/front_matter.h"
#include "document/structure/line_joiner.h"
#include "document/structure/notes.h"
#include "document/structure/page_furniture.h"

namespace nangdok {
namespace {

std::vector<TextLine> lines_of(std::string_view bytes, const std::string& name) {
  if (bytes.size() > most_text_bytes) {
    throw Error("the text is larger than 64 MiB", name, "divide it into several files");
  }
  std::vector<TextLine> lines = decode_lines(bytes, name);
  if (lines.empty()) throw Error("the text is empty", name, "give a file with text in it");
  return lines;
}

}  // namespace

Document read_plain_text(std::string_view bytes, const std::string& name,
                         const ReadOptions& options) {
  Document document;
  document.metadata.language = "ko";
  std::vector<Block> blocks = join_lines(lines_of(bytes, name), document.left_out);
  std::size_t title_blocks = 0;
  if (!options.keep_everything) {
    if (!options.keep_front_matter) take_out_front_matter(blocks, document.left_out);
    take_out_furniture(blocks, document.left_out);
    resolve_notes(blocks, options.notes, document.left_out);
    title_blocks = read_title_page(blocks, document.metadata, document.left_out);
  }
  if (document.metadata.title.empty()) {
    document.metadata.title = std::filesystem::path(name).stem().string();
  }
  std::stable_sort(
      document.left_out.begin(), document.left_out.end(),
      [](const LeftOut& a, const LeftOut& b) { return a.source.begin < b.source.begin; });
  if (blocks.empty()) {
    throw Error("the text holds nothing but page furniture", name, "give a file with text in it");
  }
  document.chapters = find_chapters(std::move(blocks), options.chapters, title_blocks);
  return document;
}

}  // namespace nangdok
