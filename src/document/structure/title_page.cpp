#include <algorithm>
#include <string_view>

#include "base/text_search.h"
#include "document/structure/byline.h"
#include "document/structure/front_matter.h"
#include "document/structure/heading_shape.h"

namespace nangdok {
namespace {

/// One short line that ends like no sentence of a paragraph; a quotation only where it is all.
bool may_be_title(const Block& block, bool quoted) {
  constexpr std::size_t longest_title = 200;
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) return false;
  if (block.text.empty() || block.text.size() > longest_title ||
      block.text.find('\n') != std::string::npos) {
    return false;
  }
  if (ends_with_any(block.text, {"”", "\""}))
    return quoted && !ends_with_any(block.text, {".”", "?”", "!”", ".\"", "?\""});
  return !ends_with_any(block.text, {".", "니다", ",", ":"});
}

/// An empty line stands between the two.
bool stand_apart(const Block& first, const Block& second) {
  return second.source.line == 0 || second.source.line > first.source.line + 1;
}

bool is_byline_or_date(const Block& block) {
  return read_byline(block.text) || read_date_line(block.text);
}

/// A blog puts its writer's name on the line above the date.
bool is_name_above_date(const Block& block, const Block& next) {
  constexpr std::size_t longest_name = 45;
  return block.text.size() <= longest_name &&
         std::count(block.text.begin(), block.text.end(), ' ') <= 1 && !stand_apart(block, next) &&
         read_date_line(next.text);
}

std::string without_dashes(std::string_view text) {
  constexpr std::string_view marks = "-~: ";
  const std::size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(marks) - begin + 1));
}

}  // namespace

std::size_t read_title_page(std::vector<Block>& blocks, Metadata& metadata,
                            std::vector<LeftOut>& left_out) {
  if (blocks.size() < 2 || heading_shape(blocks[0].text) || is_byline_or_date(blocks[0])) return 0;
  // The lines below the title up to the last byline or date are the title page.
  constexpr std::size_t longest_title_page = 6;
  std::size_t end = 1;
  for (std::size_t i = 1; i < std::min(blocks.size(), longest_title_page); ++i) {
    if (is_byline_or_date(blocks[i])) {
      end = i + 1;
    } else if (!may_be_title(blocks[i], false) || heading_shape(blocks[i].text)) {
      break;
    }
  }
  const bool has_byline = end > 1;
  if (!may_be_title(blocks[0], has_byline)) return 0;
  if (!has_byline && !stand_apart(blocks[0], blocks[1])) return 0;
  bool has_subtitle = false;
  for (std::size_t i = 1; i < end; ++i) {
    if (const auto byline = read_byline(blocks[i].text)) {
      if (metadata.authors.empty()) metadata.authors = byline->authors;
      if (metadata.date.empty()) metadata.date = byline->date;
    } else if (const auto date = read_date_line(blocks[i].text)) {
      if (metadata.date.empty()) metadata.date = *date;
    } else if (metadata.authors.empty() && i + 1 < end &&
               is_name_above_date(blocks[i], blocks[i + 1])) {
      metadata.authors = {blocks[i].text};
    } else if (!has_subtitle) {
      has_subtitle = true;
      blocks[i].kind = BlockKind::heading;
      blocks[i].level = 2;
      if (metadata.subtitle.empty()) metadata.subtitle = without_dashes(blocks[i].text);
    }
  }
  blocks[0].kind = BlockKind::heading;
  blocks[0].level = 1;
  if (metadata.title.empty()) metadata.title = blocks[0].text;
  for (std::size_t i = end; i-- > 1;) {
    if (!read_date_line(blocks[i].text) || blocks[i].text.find(':') == std::string::npos) continue;
    left_out.push_back({blocks[i].text, "date of the page", blocks[i].source});
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
    --end;
  }
  return end;
}

}  // namespace nangdok
