#include "render/credits.h"

#include <utility>

namespace nangdok {
namespace {

Block paragraph(std::string text) {
  Block block;
  block.text = std::move(text);
  return block;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

void add_credits(Document& document, const std::string& narrator) {
  const Metadata& metadata = document.metadata;
  const std::string authors = joined(metadata.authors);
  Chapter opening{"여는 말", 0, {}};
  Block title = paragraph(metadata.title);
  title.kind = BlockKind::heading;
  title.level = 1;
  opening.blocks.push_back(std::move(title));
  if (!metadata.subtitle.empty()) opening.blocks.push_back(paragraph(metadata.subtitle));
  if (!authors.empty()) opening.blocks.push_back(paragraph("글, " + authors + "."));
  if (!narrator.empty()) opening.blocks.push_back(paragraph("낭독, " + narrator + "."));
  Chapter closing{"닫는 말", 0, {}};
  closing.blocks.push_back(
      paragraph("지금까지 " + metadata.title + ", 끝까지 들어 주셔서 고맙습니다."));
  if (!authors.empty()) closing.blocks.push_back(paragraph("글, " + authors + "."));
  if (!narrator.empty()) closing.blocks.push_back(paragraph("낭독, " + narrator + "."));
  document.chapters.insert(document.chapters.begin(), std::move(opening));
  document.chapters.push_back(std::move(closing));
}

}  // namespace nangdok
