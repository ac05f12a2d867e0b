#include "render/credits.h"

#include <algorithm>
#include <iterator>
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

// "by 아무개", "글 아무개", "아무개 지음" and the name alone.
bool names_author(const std::string& text, const std::vector<std::string>& authors) {
  constexpr std::size_t longest_byline = 24;  // Bytes beside the name.
  return std::any_of(authors.begin(), authors.end(), [&](const std::string& author) {
    return !author.empty() && text.size() <= author.size() + longest_byline &&
           !text.ends_with('.') && (text.starts_with(author) || text.ends_with(author));
  });
}

// What the document itself says of the book before its first sentence moves into the opening, so
// that nobody hears it twice.
struct Said {
  std::vector<Block> blocks;
  bool title = false;
  bool subtitle = false;
  bool authors = false;
};

Said take_title_lines(Document& document) {
  Said said;
  if (document.chapters.empty()) return said;
  const Metadata& metadata = document.metadata;
  std::vector<Block>& blocks = document.chapters.front().blocks;
  std::size_t count = 0;
  for (; count < blocks.size(); ++count) {
    const std::string& text = blocks[count].text;
    if (!said.title && text == metadata.title) {
      said.title = true;
    } else if (!said.subtitle && !text.empty() && text == metadata.subtitle) {
      said.subtitle = true;
    } else if (said.title && !said.authors && names_author(text, metadata.authors)) {
      said.authors = true;
    } else {
      break;
    }
  }
  if (!said.title) return {};
  const auto end = blocks.begin() + static_cast<std::ptrdiff_t>(count);
  said.blocks.assign(std::make_move_iterator(blocks.begin()), std::make_move_iterator(end));
  blocks.erase(blocks.begin(), end);
  return said;
}

}  // namespace

void add_credits(Document& document, const std::string& narrator) {
  const Metadata& metadata = document.metadata;
  const std::string authors = joined(metadata.authors);
  Said said = take_title_lines(document);
  Chapter opening{"여는 말", 0, std::move(said.blocks)};
  if (!said.title) {
    Block title = paragraph(metadata.title);
    title.kind = BlockKind::heading;
    title.level = 1;
    opening.blocks.insert(opening.blocks.begin(), std::move(title));
  }
  if (!said.subtitle && !metadata.subtitle.empty())
    opening.blocks.push_back(paragraph(metadata.subtitle));
  if (!said.authors && !authors.empty())
    opening.blocks.push_back(paragraph("글, " + authors + "."));
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
