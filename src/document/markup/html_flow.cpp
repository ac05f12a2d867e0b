#include "document/markup/html_flow.h"

#include <algorithm>
#include <utility>

#include "document/markup/html_elements.h"
#include "document/markup/ruby.h"
#include "document/markup/superscript.h"
#include "document/structure/page_furniture.h"

namespace nangdok {

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
  } else if (is_block_element(name)) {
    read_block(node, context);
  } else {
    read_children(node, context);
  }
}

/// What is not read, and notes.
bool HtmlFlow::read_special(const pugi::xml_node& node, const Context& context) {
  const std::string_view name = local_name(node);
  if (is_silent_element(name)) {
    // A style sheet or a script is no text; a page's words for programs that lack something may be.
    if (name != "script" && name != "style" && name != "head" && name != "template")
      leave_out(node, name == "svg" ? "words in a drawing" : "embedded object");
    return true;
  }
  // Of the ways in which a switch says one thing, all can follow the default alone.
  if (name == "case" && local_name(node.parent()) == "switch") return true;
  if (has_type(node, "pagebreak") || has_role(node, "doc-pagebreak")) {
    leave_out(node, "page number");
    return true;
  }
  if (options_.keep_everything) return false;
  if (is_form_element(name)) {
    leave_out(node, "form");
    return true;
  }
  // A note may be hidden until its reference is touched.
  if (std::string key = note_key(node, context); !key.empty()) {
    read_note(node, context, std::move(key));
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
  if (holds_notes(node) && !context.in_notes) {
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
  return false;
}

/// What references to the element name it by, when it is a note; empty when it is none.
std::string HtmlFlow::note_key(const pugi::xml_node& node, const Context& context) const {
  const std::string_view name = local_name(node);
  const bool typed = is_note(node);
  if (!typed && !is_block_element(name) && name != "ol" && name != "ul") return {};
  std::string key = notes_.note_at(node, file_);
  if (key.empty() && (typed || (context.in_notes && name == "li")))
    key = file_ + "#" + std::string(node.attribute("id").value());
  return key;
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
