#include "document/markup/html_flow.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "document/markup/list_numbers.h"
#include "document/markup/ruby.h"
#include "document/markup/table_rows.h"
#include "document/structure/page_furniture.h"

namespace nangdok {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 12> silent = {"script", "style",  "template", "head",
                                                     "iframe", "object", "embed",    "canvas",
                                                     "audio",  "video",  "noscript", "svg"};
constexpr std::array<std::string_view, 8> form = {"form",   "button",   "input",    "select",
                                                  "option", "textarea", "datalist", "progress"};
constexpr std::array<std::string_view, 33> blocks = {
    "html",       "body",    "div",    "p",          "section",  "article", "main",
    "aside",      "header",  "footer", "address",    "center",   "details", "summary",
    "dl",         "dt",      "dd",     "blockquote", "fieldset", "legend",  "hgroup",
    "figcaption", "caption", "tr",     "td",         "th",       "tbody",   "thead",
    "tfoot",      "li",      "nav",    "search",     "menu"};

int heading_level(std::string_view name) {
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return heading ? name[1] - '0' : 0;
}

bool is_hidden(const pugi::xml_node& node) {
  if (node.attribute("hidden")) return true;
  std::string style = node.attribute("style").value();
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

bool has_class_like(const pugi::xml_node& node, std::string_view part) {
  return std::string_view(node.attribute("class").value()).find(part) != std::string_view::npos;
}

bool is_verse(const pugi::xml_node& node) {
  return has_type(node, "z3998:verse") || has_type(node, "z3998:poem") || has_type(node, "verse") ||
         has_type(node, "poem") || has_class_like(node, "verse") || has_class_like(node, "poem") ||
         has_class_like(node, "poetry") || has_class_like(node, "stanza") ||
         has_class_like(node, "line-block");
}

bool is_quotation(const pugi::xml_node& node) {
  return has_class(node, "se-quotation") || has_class(node, "blockquote") ||
         has_type(node, "epigraph");
}

std::size_t span_of(const pugi::xml_node& cell, const char* attribute) {
  constexpr unsigned most = 1000;
  return std::clamp(cell.attribute(attribute).as_uint(1), 1U, most);
}

/// `2`, `−1` in the superscript characters of Unicode; empty when one has none.
std::string as_superscript(std::string_view text) {
  constexpr std::u32string_view plain = U"0123456789+-−n";
  constexpr std::u32string_view raised = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ";
  std::string out;
  for (const char32_t c : to_utf32(text)) {
    const std::size_t at = plain.find(c);
    if (at == std::u32string_view::npos) return {};
    append_utf8(out, raised[at]);
  }
  return out;
}

/// True when a superscript behind `before` is an exponent: a number, a unit or a variable stands
/// there. A longer word has no power.
bool takes_exponent(std::string_view before) {
  if (before.empty()) return false;
  const char last = before.back();
  if ((last >= '0' && last <= '9') || last == ')') return true;
  std::size_t letters = 0;
  for (auto c = before.rbegin(); c != before.rend(); ++c, ++letters) {
    const bool letter = (*c >= 'A' && *c <= 'Z') || (*c >= 'a' && *c <= 'z');
    if (!letter) break;
  }
  constexpr std::size_t longest_unit = 3;
  return letters > 0 && letters <= longest_unit;
}

bool has_descendant(const pugi::xml_node& node, std::string_view name) {
  return static_cast<bool>(
      node.find_node([&](const pugi::xml_node& inner) { return local_name(inner) == name; }));
}

}  // namespace

HtmlFlow::HtmlFlow(FlowBuilder& builder, const NoteLinks& notes, std::string file,
                   const ReadOptions& options, LeaveOutRule leave_out, PlaceRule place)
    : builder_(builder),
      notes_(notes),
      file_(std::move(file)),
      options_(options),
      leave_out_(std::move(leave_out)),
      place_(std::move(place)) {}

void HtmlFlow::read(const pugi::xml_node& root) {
  Context context;
  context.block = root;
  read_element(root, context);
  flush(context);
}

SourcePlace HtmlFlow::place_of(const pugi::xml_node& node) {
  if (place_) return place_(node);
  SourcePlace place;
  place.file = file_;
  place.path = paths_.of(node);
  return place;
}

void HtmlFlow::leave_out(const pugi::xml_node& node, const std::string& reason) {
  builder_.leave_out(text_of(node), reason, place_of(node));
}

void HtmlFlow::flush(const Context& context) {
  if (context.in_cell) {
    builder_.add_text(" ");
    return;
  }
  if (builder_.has_text()) {
    const int level = context.kind == BlockKind::list_item ? context.list_depth : 0;
    builder_.end_block(context.kind, level, place_of(context.block));
  }
  if (caption_.empty()) return;
  builder_.add_block(BlockKind::caption, 0, std::exchange(caption_, {}), place_of(context.block));
}

void HtmlFlow::read_children(const pugi::xml_node& node, const Context& context) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      builder_.add_text(child.value());
    } else if (child.type() == pugi::node_element) {
      read_element(child, context);
    }
  }
}

void HtmlFlow::read_element(const pugi::xml_node& node, const Context& context) {
  for (const char* attribute : {"id", "name"}) {
    const std::string_view id = node.attribute(attribute).value();
    if (!id.empty()) anchors_.emplace(id, builder_.next_block());
  }
  if (read_special(node, context) || read_inline(node, context)) return;
  const std::string_view name = local_name(node);
  if (const int level = heading_level(name); level != 0) {
    read_heading(node, context, level);
  } else if (name == "ol" || name == "ul") {
    read_list(node, context);
  } else if (name == "table") {
    read_table(node, context);
  } else if (name == "figure") {
    read_figure(node, context);
  } else if (name == "pre") {
    read_preformatted(node, context);
  } else if (is_one_of(name, blocks)) {
    read_block(node, context);
  } else {
    read_children(node, context);
  }
}

/// What is not read, and notes.
bool HtmlFlow::read_special(const pugi::xml_node& node, const Context& context) {
  const std::string_view name = local_name(node);
  if (is_one_of(name, silent)) {
    // A style sheet or a script is no text; a page's words for browsers without scripts may be.
    if (name == "noscript" || name == "iframe") leave_out(node, "embedded object");
    return true;
  }
  if (has_type(node, "pagebreak") || has_role(node, "doc-pagebreak")) {
    leave_out(node, "page number");
    return true;
  }
  if (options_.keep_everything) return false;
  if (is_one_of(name, form)) {
    leave_out(node, "form");
    return true;
  }
  if (is_hidden(node)) {
    leave_out(node, "hidden text");
    return true;
  }
  if (leave_out_) {
    if (const std::optional<std::string> reason = leave_out_(node)) {
      flush(context);
      leave_out(node, *reason);
      return true;
    }
  }
  if (is_one_of(name, blocks) || name == "ol" || name == "ul") {
    const bool typed = has_type(node, "footnote") || has_type(node, "endnote") ||
                       has_type(node, "rearnote") || has_role(node, "doc-footnote") ||
                       has_role(node, "doc-endnote");
    std::string key = notes_.note_at(node, file_);
    const bool item_of_notes = context.in_notes && name == "li";
    if (key.empty() && (typed || item_of_notes))
      key = file_ + "#" + std::string(node.attribute("id").value());
    if (!key.empty()) {
      read_note(node, context, std::move(key));
      return true;
    }
    const bool notes = has_type(node, "footnotes") || has_type(node, "endnotes") ||
                       has_type(node, "rearnotes") || has_role(node, "doc-endnotes") ||
                       has_class(node, "footnotes");
    if (notes && !context.in_notes) {
      flush(context);
      const std::size_t begin = builder_.next_block();
      Context inside = context;
      inside.in_notes = true;
      inside.block = node;
      read_children(node, inside);
      flush(inside);
      builder_.leave_out_blocks(begin, "heading of the notes");
      return true;
    }
  }
  return false;
}

bool HtmlFlow::read_inline(const pugi::xml_node& node, const Context& context) {
  const std::string_view name = local_name(node);
  if (name == "a") {
    std::string key = options_.keep_everything ? std::string() : notes_.note_of(node, file_);
    if (!key.empty()) {
      leave_out(node, "note reference");
      builder_.add_note_reference(std::move(key));
    } else if (!options_.keep_everything && notes_.leads_back(node, file_)) {
      leave_out(node, "link back from a note");
    } else {
      read_children(node, context);
    }
    return true;
  }
  if (name == "br") {
    read_line_break(node, context);
  } else if (name == "sup") {
    read_superscript(node, context);
  } else if (name == "ruby") {
    builder_.add_text(ruby_reading(node));
  } else if (name == "img" || name == "image") {
    read_image(node, context);
  } else if (name == "q") {
    builder_.add_text("“");
    read_children(node, context);
    builder_.add_text("”");
  } else if (name == "hr") {
    flush(context);
    builder_.section_break();
  } else if (name == "math") {
    const std::string_view description = node.attribute("alttext").value();
    builder_.add_text(description.empty() ? text_of(node) : std::string(description));
  } else {
    return false;
  }
  return true;
}

void HtmlFlow::read_block(const pugi::xml_node& node, Context context) {
  flush(context);
  const std::string_view name = local_name(node);
  context.block = node;
  if (name == "blockquote" || is_quotation(node)) context.kind = BlockKind::quotation;
  if (name == "figcaption" || name == "caption") context.kind = BlockKind::caption;
  if (name == "dt" || name == "dd") {
    context.kind = BlockKind::list_item;
    context.list_depth = std::max(1, context.list_depth);
  }
  if (is_verse(node)) {
    context.kind = BlockKind::verse;
    context.keep_lines = true;
  }
  read_children(node, context);
  flush(context);
}

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
    builder_.add_block(BlockKind::table_row, 0, texts[i], place_of(row_nodes[i]));
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
  flush(context);
  const std::size_t begin = builder_.next_block();
  builder_.set_label({});
  context.kind = BlockKind::note;
  context.block = node;
  context.in_notes = true;
  context.in_cell = false;
  read_children(node, context);
  flush(context);
  builder_.make_note(begin, std::move(key), place_of(node));
}

void HtmlFlow::read_superscript(const pugi::xml_node& node, const Context& context) {
  const std::string text = clean_text(text_of(node));
  for (const pugi::xml_node child : node.children("a")) {
    if (notes_.note_of(child, file_).empty() && !notes_.leads_back(child, file_)) continue;
    // Brackets around the link belong to it.
    if (!options_.keep_everything) {
      read_element(child, context);
      return;
    }
  }
  if (const std::string raised = as_superscript(text);
      !raised.empty() && takes_exponent(builder_.text_under_way())) {
    builder_.add_text(raised);
  } else if (is_note_label(text) && !options_.keep_everything) {
    leave_out(node, "note reference");
  } else {
    read_children(node, context);
  }
}

void HtmlFlow::read_line_break(const pugi::xml_node& node, const Context& context) {
  if (context.in_cell) {
    builder_.add_text(" ");
    return;
  }
  // Two in a row end a paragraph, as writers of web pages use them.
  pugi::xml_node next = node.next_sibling();
  while (next && next.type() != pugi::node_element && clean_text(next.value()).empty())
    next = next.next_sibling();
  if (local_name(next) == "br" && !context.keep_lines) {
    flush(context);
    return;
  }
  builder_.add_line_break();
}

void HtmlFlow::read_image(const pugi::xml_node& node, const Context& context) {
  const std::string description = clean_text(node.attribute("alt").value());
  if (description.empty()) return;
  constexpr std::size_t longest_glyph = 4;
  if (description.size() <= longest_glyph && builder_.has_text()) {
    // A picture of one character stands for a character that the font lacks.
    builder_.add_text(description);
    return;
  }
  if (const std::optional<std::string> reason = furniture_reason(description);
      reason && !options_.keep_everything) {
    builder_.leave_out(description, *reason, place_of(node));
    return;
  }
  // With a caption of its own, an image's description would be a second one.
  if (context.captioned) {
    builder_.leave_out(description, "image description", place_of(node));
    return;
  }
  if (!caption_.empty()) caption_ += ' ';
  caption_ += description;
  if (context.in_cell) return;
  if (!builder_.has_text()) flush(context);
}

}  // namespace nangdok
