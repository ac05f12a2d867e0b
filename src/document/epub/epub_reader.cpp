#include "document/epub/epub_reader.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/error.h"
#include "document/archive/image_kind.h"
#include "document/archive/zip_archive.h"
#include "document/epub/contents.h"
#include "document/epub/package_document.h"
#include "document/flow/finish.h"
#include "document/flow/flow_builder.h"
#include "document/markup/html_elements.h"
#include "document/markup/html_flow.h"
#include "document/markup/html_tree.h"
#include "document/markup/note_links.h"
#include "document/structure/heading_shape.h"

namespace nangdok {

namespace {

/// Where a part's text stands in the flow.
struct ReadPart {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::unordered_map<std::string, std::size_t> anchors;
};

bool is_navigation(const pugi::xml_node& node) {
  return local_name(node) == "nav" && !attribute_named(node, "type").empty();
}

/// A text may hold navigation beside its own words: a list of pages, of pictures.
std::optional<std::string> leave_out_navigation(const pugi::xml_node& node) {
  return is_navigation(node) ? std::optional<std::string>("table of contents") : std::nullopt;
}

/// True when every word of the body stands in navigation or in a heading.
bool holds_only_navigation(const pugi::xml_node& body) {
  return !body.find_node([&](const pugi::xml_node& node) {
    if (node.type() == pugi::node_element || clean_text(node.value()).empty()) return false;
    for (pugi::xml_node above = node.parent(); above && above != body; above = above.parent())
      if (is_navigation(above) || heading_level(local_name(above)) > 0) return false;
    return true;
  });
}

class EpubReader {
 public:
  EpubReader(std::string_view bytes, const std::string& name, const ReadOptions& options)
      : archive_(bytes, name), options_(options) {}

  Document read() {
    package_ = read_package_document(archive_);
    contents_ = read_epub_contents(archive_, package_);
    for (const SpineItem& item : package_.spine) collect_notes(item.part);
    for (const SpineItem& item : package_.spine) read_part(item);
    place_contents();
    Flow& flow = builder_.flow();
    flow.metadata = std::move(package_.metadata);
    flow.cover = read_image(archive_, package_.cover_part);
    return finish_document(std::move(flow), options_);
  }

 private:
  pugi::xml_document parse_part(const std::string& part) {
    if (const auto kept = trees_.find(part); kept != trees_.end())
      return std::move(trees_.extract(kept).mapped());
    const std::string bytes = archive_.require(part);
    parsed_bytes_ += bytes.size();
    constexpr std::size_t most_bytes = 192U << 20U;  // each part may be parsed twice
    if (parsed_bytes_ > most_bytes)
      throw Error("the e-book's texts are larger than 96 MiB", archive_.name(), "divide it");
    return parse_xhtml(bytes, archive_.name() + ": " + part);
  }

  /// All notes are to be known before any text is read, so each part is needed twice. That of a
  /// book of usual length is kept from the first time to the second.
  void collect_notes(const std::string& part) {
    pugi::xml_document tree = parse_part(part);
    notes_.collect(tree.document_element(), part);
    constexpr std::size_t most_kept_bytes = 16U << 20U;
    if (parsed_bytes_ <= most_kept_bytes) trees_.emplace(part, std::move(tree));
  }

  /// What the e-book itself says a part is: by its guide, its landmarks or its body.
  bool is_of_type(const std::string& part, const pugi::xml_node& body, std::string_view type) {
    const auto guide = package_.guide.find(part);
    if (guide != package_.guide.end() && guide->second == type) return true;
    const auto landmark = contents_.landmarks.find(part);
    if (landmark != contents_.landmarks.end() && landmark->second == type) return true;
    if (has_type(body, type)) return true;
    pugi::xml_node only = body.first_child();
    while (only && only.type() != pugi::node_element) only = only.next_sibling();
    return has_type(only, type);
  }

  /// A few short lines that begin with the book's title, where nothing says what they are.
  bool is_title_page(std::size_t begin) {
    const std::vector<Block>& blocks = builder_.flow().blocks;
    constexpr std::size_t most_blocks = 6;
    constexpr std::size_t longest_line = 120;
    if (begin == blocks.size() || blocks.size() - begin > most_blocks) return false;
    return blocks[begin].text == package_.metadata.title &&
           std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(begin), blocks.end(),
                       [](const Block& block) { return block.text.size() <= longest_line; });
  }

  /// A page that is a drawing: its words, a paragraph for each `<text>`.
  void read_drawing(const pugi::xml_node& svg, const std::string& part) {
    ElementPaths paths;
    svg.find_node([&](const pugi::xml_node& node) {
      if (local_name(node) == "text")
        builder_.add_block(BlockKind::paragraph, 0, text_of(node), {part, 0, 0, 0, paths.of(node)});
      return false;
    });
  }

  void read_part(const SpineItem& item) {
    const pugi::xml_document document = parse_part(item.part);
    pugi::xml_node body = child_named(document.document_element(), "body");
    if (!body) body = document.document_element();
    const bool keep = options_.keep_front_matter || options_.keep_everything;
    const bool all_navigation = item.part == package_.nav_part && holds_only_navigation(body);
    HtmlFlow html(builder_, notes_, item.part, options_,
                  keep || all_navigation ? LeaveOutRule() : leave_out_navigation);
    ReadPart part;
    part.begin = builder_.next_block();
    if (local_name(body) == "svg") {
      read_drawing(body, item.part);
    } else {
      html.read(body);
    }
    part.anchors = html.anchors();

    if (!keep && (all_navigation || is_of_type(item.part, body, "toc"))) {
      builder_.leave_out_blocks(part.begin, "table of contents");
    } else if (!keep && (is_of_type(item.part, body, "copyright-page") ||
                         is_of_type(item.part, body, "other.copyright-page"))) {
      builder_.leave_out_blocks(part.begin, "copyright page");
    } else if (!keep && !item.linear) {
      builder_.leave_out_blocks(part.begin, "outside the reading order");
    } else if (builder_.flow().title_end == part.begin &&
               (is_of_type(item.part, body, "titlepage") ||
                is_of_type(item.part, body, "title-page") || is_of_type(item.part, body, "cover") ||
                is_title_page(part.begin))) {
      builder_.flow().title_end = builder_.next_block();
    }
    part.end = builder_.next_block();
    builder_.section_break();
    parts_.emplace(item.part, std::move(part));
  }

  std::optional<std::size_t> block_of(const ContentsLink& link) {
    const auto part = parts_.find(link.part);
    if (part == parts_.end()) return std::nullopt;
    const ReadPart& place = part->second;
    if (link.fragment.empty()) return place.begin;
    const auto anchor = place.anchors.find(link.fragment);
    if (anchor != place.anchors.end()) return std::min(anchor->second, place.end);
    for (std::size_t i = place.begin; i < place.end; ++i) {
      const Block& block = builder_.flow().blocks[i];
      if (block.kind == BlockKind::heading && block.text == link.title) return i;
    }
    return place.begin;
  }

  /// Turns the lines of the table of contents into places in the flow. A line without a link stands
  /// where the line behind it does.
  void place_contents() {
    std::vector<ContentsEntry>& entries = builder_.flow().contents;
    std::optional<std::size_t> next;
    for (auto link = contents_.links.rbegin(); link != contents_.links.rend(); ++link) {
      const std::optional<std::size_t> block = link->part.empty() ? next : block_of(*link);
      if (!block) {
        builder_.leave_out(link->title, "line of the table of contents that leads nowhere", {});
        continue;
      }
      // The title page is read with the first chapter, whatever the table of contents says.
      if (*block < builder_.flow().title_end) continue;
      entries.push_back({link->title, link->depth, *block});
      next = block;
    }
    std::reverse(entries.begin(), entries.end());
  }

  ZipArchive archive_;
  const ReadOptions& options_;
  PackageDocument package_;
  EpubContents contents_;
  NoteLinks notes_;
  FlowBuilder builder_;
  std::unordered_map<std::string, ReadPart> parts_;
  std::unordered_map<std::string, pugi::xml_document> trees_;  ///< Parsed, not yet read.
  std::size_t parsed_bytes_ = 0;
};

}  // namespace

Document read_epub(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  return EpubReader(bytes, name, options).read();
}

}  // namespace nangdok
