#include "document_outline.h"

namespace nangdok {
namespace {

std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) line += c == '\n' ? std::string(" | ") : std::string(1, c);
  return line;
}

std::string sign_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      return "h" + std::to_string(block.level);
    case BlockKind::paragraph:
      return "p";
    case BlockKind::quotation:
      return "quote";
    case BlockKind::verse:
      return "verse";
    case BlockKind::list_item:
      return "item";
    case BlockKind::table_row:
      return "row";
    case BlockKind::caption:
      return "caption";
    case BlockKind::note:
      return "note";
  }
  return {};
}

void add(std::string& out, const std::string& name, const std::string& value) {
  if (!value.empty()) out += name + ": " + value + "\n";
}

}  // namespace

std::string outline(const Document& document) {
  std::string out;
  add(out, "title", document.metadata.title);
  add(out, "subtitle", document.metadata.subtitle);
  for (const std::string& author : document.metadata.authors) add(out, "author", author);
  add(out, "date", document.metadata.date);
  for (const Chapter& chapter : document.chapters) {
    out +=
        std::string(static_cast<std::size_t>(chapter.depth) + 1, '#') + " " + chapter.title + "\n";
    for (const Block& block : chapter.blocks)
      out += sign_of(block) + " " + one_line(block.text) + "\n";
  }
  for (const LeftOut& part : document.left_out) {
    out += "left out (" + part.reason + "): " + one_line(part.text) + "\n";
  }
  return out;
}

}  // namespace nangdok
