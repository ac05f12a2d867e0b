#include <algorithm>
#include <utility>

#include "document/markup/html_elements.h"
#include "document/markup/html_flow.h"
#include "document/markup/list_numbers.h"
#include "document/markup/table_rows.h"

namespace nangdok {

namespace {

std::size_t span_of(const pugi::xml_node& cell, const char* attribute) {
  constexpr unsigned most = 1000;
  return std::clamp(cell.attribute(attribute).as_uint(1), 1U, most);
}

}  // namespace

void HtmlFlow::read_heading(const pugi::xml_node& node, const Context& context, int level) {
  flush(context);
  Context inside;
  inside.kind = BlockKind::heading;
  inside.block = node;
  inside.in_cell = context.in_cell;
  // An image in a heading holds its words; blocks inside a heading are one heading.
  Context line = inside;
  line.in_cell = true;
  read_children(node, line);
  if (!caption_.empty()) {
    if (!builder_.has_text()) builder_.add_text(caption_);
    caption_.clear();
  }
  if (context.in_cell) {
    builder_.add_text(" ");
  } else if (builder_.has_text()) {
    builder_.end_block(BlockKind::heading, level, place_of(node));
  }
}

void HtmlFlow::read_list(const pugi::xml_node& node, Context context) {
  flush(context);
  context.kind = BlockKind::list_item;
  ++context.list_depth;
  ListNumbers numbers(node);
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) {
      builder_.add_text(child.value());
      continue;
    }
    context.block = child;
    if (local_name(child) == "li" && !context.in_notes) builder_.set_label(numbers.label(child));
    read_element(child, context);
    flush(context);
    builder_.set_label({});
  }
}

void HtmlFlow::read_table(const pugi::xml_node& table, const Context& context) {
  flush(context);
  std::vector<pugi::xml_node> row_nodes;
  bool layout = has_role(table, "presentation") || has_role(table, "none") || context.in_cell;
  const auto take_rows = [&](const pugi::xml_node& group) {
    for (const pugi::xml_node row : group.children())
      if (local_name(row) == "tr") row_nodes.push_back(row);
  };
  take_rows(table);
  for (const pugi::xml_node group : table.children()) {
    const std::string_view name = local_name(group);
    if (name == "thead" || name == "tbody" || name == "tfoot") take_rows(group);
  }
  std::size_t cells = 0;
  for (const pugi::xml_node& row : row_nodes)
    for (const pugi::xml_node cell : row.children())
      if (cell.type() == pugi::node_element) ++cells;
  // A table that holds a table, headings or a single cell arranges a page.
  layout = layout || cells <= 1;
  for (const char* inner : {"table", "h1", "h2", "h3"})
    layout = layout || has_descendant(table, inner);
  if (layout) {
    Context inside = context;
    inside.block = table;
    read_children(table, inside);
    flush(inside);
    return;
  }

  if (const pugi::xml_node caption = child_named(table, "caption")) {
    Context inside;
    inside.in_cell = true;
    read_children(caption, inside);
    builder_.end_block(BlockKind::caption, 0, place_of(caption));
  }
  std::vector<TableRow> rows;
  for (const pugi::xml_node& row : row_nodes) {
    TableRow texts;
    const bool in_head = local_name(row.parent()) == "thead";
    for (const pugi::xml_node cell : row.children()) {
      const std::string_view name = local_name(cell);
      if (name != "td" && name != "th") continue;
      Context inside;
      inside.in_cell = true;
      inside.block = cell;
      read_children(cell, inside);
      if (!caption_.empty()) builder_.add_text(" " + std::exchange(caption_, {}));
      texts.push_back({builder_.take_text(), name == "th" || in_head, span_of(cell, "colspan"),
                       span_of(cell, "rowspan")});
    }
    rows.push_back(std::move(texts));
  }
  const std::vector<std::string> texts = read_rows(rows);
  for (std::size_t i = 0; i < texts.size(); ++i)
    builder_.add_taken_block(BlockKind::table_row, 0, texts[i], place_of(row_nodes[i]));
}

void HtmlFlow::read_figure(const pugi::xml_node& node, const Context& context) {
  flush(context);
  Context inside = context;
  inside.block = node;
  inside.captioned = has_descendant(node, "figcaption");
  read_children(node, inside);
  flush(inside);
}

void HtmlFlow::read_preformatted(const pugi::xml_node& node, const Context& context) {
  flush(context);
  const std::string text = text_of(node);
  // A letter or a poem may be set as preformatted text; code has an element of its own, or holds
  // hardly any Hangul.
  const bool prose = is_verse(node) || (!child_named(node, "code") && has_hangul(text));
  if (prose && !has_class_like(node, "code") && !has_class_like(node, "brush")) {
    builder_.add_block(BlockKind::verse, 0, text, place_of(node));
  } else {
    read_code(node, context);
  }
}

void HtmlFlow::read_code(const pugi::xml_node& node, const Context& context) {
  flush(context);
  leave_out(node, "code block");
  if (options_.announce_code)
    builder_.add_block(BlockKind::caption, 0, "코드는 생략합니다.", place_of(node));
}

void HtmlFlow::read_note(const pugi::xml_node& node, Context context, std::string key) {
  // A note may stand in a sentence, or in a cell or heading that goes on behind it.
  const bool inside = context.in_cell || !is_block_element(local_name(node));
  if (!inside) {
    flush(context);
    builder_.set_label({});
  }
  FlowBuilder::UnderWay under_way = builder_.put_aside();
  const std::size_t begin = builder_.next_block();
  context.kind = BlockKind::note;
  context.block = node;
  context.in_notes = true;
  context.in_cell = false;
  read_children(node, context);
  flush(context);
  builder_.make_note(begin, std::move(key), place_of(node));
  builder_.take_up(std::move(under_way));
}

}  // namespace nangdok
