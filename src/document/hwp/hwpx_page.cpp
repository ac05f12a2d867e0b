#include "document/hwp/hwpx_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace nangdok {

namespace {

/// The paragraph's text without that of tables, boxes and notes in it.
std::string own_text(const pugi::xml_node& paragraph) {
  std::string text;
  for (const pugi::xml_node run : paragraph.children())
    for (const pugi::xml_node child : run.children())
      if (local_name(child) == "t") text += text_of(child);
  return clean_text(text);
}

}  // namespace

HwpxPage::HwpxPage(MadePage& page, FlowBuilder& left_out, HwpxStyles styles)
    : page_(page), left_out_(left_out), styles_(std::move(styles)), paragraphs_(page) {}

SourcePlace HwpxPage::place(const pugi::xml_node& node) {
  return {part_, 0, 0, 0, paths_.of(node)};
}

void HwpxPage::leave_out(const pugi::xml_node& node, const char* reason) {
  left_out_.leave_out(text_of(node), reason, place(node));
}

void HwpxPage::lay_out(const pugi::xml_node& section, const std::string& part) {
  part_ = part;
  paths_ = {};  // elements of another part may stand where those of the last one stood
  lay_out_paragraphs(section, page_.body());
}

void HwpxPage::lay_out_paragraphs(const pugi::xml_node& list, pugi::xml_node parent) {
  for (const pugi::xml_node child : list.children())
    if (local_name(child) == "p") lay_out_paragraph(child, parent);
}

std::string HwpxPage::next_label(const HwpxParagraphShape& shape) {
  const bool own = !shape.numbering.empty() && shape.numbering != "0";
  const bool outline = shape.head == HwpxParagraphShape::Head::outline;
  const auto list = styles_.lists.find(outline && !own ? outline_ : shape.numbering);
  return list == styles_.lists.end() ? std::string() : list->second.next(shape.level);
}

void HwpxPage::lay_out_paragraph(const pugi::xml_node& node, pugi::xml_node parent) {
  using Head = HwpxParagraphShape::Head;
  // The section's properties stand in its first paragraph, and count for that one as well.
  for (const pugi::xml_node run : node.children())
    if (const pugi::xml_node section = child_named(run, "secPr"))
      outline_ = section.attribute("outlineShapeIDRef").value();
  const auto style = styles_.names.find(node.attribute("styleIDRef").value());
  const std::string name = style == styles_.names.end() ? std::string() : style->second;
  const auto shaped = styles_.shapes.find(node.attribute("paraPrIDRef").value());
  const HwpxParagraphShape shape =
      shaped == styles_.shapes.end() ? HwpxParagraphShape() : shaped->second;
  ParagraphLayout::Paragraph paragraph;
  paragraph.role = role_of_style(name);
  if (paragraph.role == ParagraphRole::contents) return leave_out(node, "table of contents");
  paragraph.heading_level = heading_level_of_style(name);
  const bool outlined = shape.head == Head::outline;
  const int level = static_cast<int>(shape.level) + 1;
  if (paragraph.heading_level == 0 && outlined) paragraph.heading_level = level;
  // An outline level on a long paragraph numbers it; it does not make it a heading.
  constexpr std::size_t longest_heading = 240;
  const std::string text = own_text(node);
  const bool is_long = text.size() > longest_heading;
  if (is_long) paragraph.heading_level = 0;
  if (shape.head == Head::number || shape.head == Head::bullet || (outlined && is_long))
    paragraph.list_depth = level;
  if ((shape.head == Head::number || outlined) && !text.empty())
    paragraph.label = next_label(shape);
  paragraph.place = place(node);
  pugi::xml_node made = paragraphs_.begin(parent, paragraph);
  for (const pugi::xml_node run : node.children())
    if (local_name(run) == "run") lay_out_run(run, made);
  paragraphs_.end(made);
}

void HwpxPage::lay_out_run(const pugi::xml_node& run, pugi::xml_node parent) {
  for (const pugi::xml_node child : run.children()) {
    const std::string_view name = local_name(child);
    if (name == "t") {
      const bool raised = styles_.raised.count(run.attribute("charPrIDRef").value()) > 0;
      lay_out_text(child, raised ? append_element(parent, "sup") : parent);
    } else if (name == "tbl") {
      lay_out_table(child, parent);
    } else if (name == "ctrl") {
      for (const pugi::xml_node control : child.children()) lay_out_control(control, parent);
    } else if (name == "equation") {
      leave_out(child, "equation");
    } else if (name == "dutmal") {
      pugi::xml_node ruby = append_element(parent, "ruby", text_of(child_named(child, "mainText")));
      append_element(ruby, "rt", text_of(child_named(child, "subText")));
    } else if (name == "pic") {
      // Hangul describes pictures by their file and size.
      if (const pugi::xml_node description = child_named(child, "shapeComment"))
        leave_out(description, "image description");
      lay_out_control(child_named(child, "caption"), parent);
    } else if (name == "rect" || name == "ellipse" || name == "polygon" || name == "container" ||
               name == "curve" || name == "arc" || name == "line") {
      lay_out_control(child, parent);
    }
  }
}

void HwpxPage::lay_out_text(const pugi::xml_node& text, pugi::xml_node parent) {
  for (const pugi::xml_node child : text.children()) {
    const std::string_view name = local_name(child);
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      append_text(parent, child.value());
    } else if (name == "lineBreak") {
      append_element(parent, "br");
    } else if (name == "tab" || name == "nbSpace" || name == "fwSpace") {
      append_text(parent, " ");
    } else if (name == "hyphen") {
      append_text(parent, "-");
    }
  }
}

/// What floats beside the text: notes, running heads, text boxes.
void HwpxPage::lay_out_control(const pugi::xml_node& control, pugi::xml_node parent) {
  const std::string_view name = local_name(control);
  if (name == "footNote" || name == "endNote") {
    lay_out_note(control, parent);
  } else if (name == "header" || name == "footer") {
    leave_out(control, "running head");
  } else if (name == "hiddenComment") {
    leave_out(control, "comment");
  } else if (name == "subList" || name == "caption" || name == "drawText") {
    pugi::xml_node inside = parent;
    if (name != "drawText")
      inside = append_element(parent, name == "caption" ? "figcaption" : "div");
    if (name == "subList") lay_out_paragraphs(control, inside);
    for (const pugi::xml_node child : control.children())
      if (local_name(child) == "subList") lay_out_paragraphs(child, inside);
  } else if (name != "autoNum" && name != "newNum" && name != "pageNum") {
    for (const pugi::xml_node child : control.children()) lay_out_control(child, parent);
  }
}

void HwpxPage::lay_out_table(const pugi::xml_node& table, pugi::xml_node parent) {
  pugi::xml_node made = page_.append(parent, "table", place(table));
  if (const pugi::xml_node caption = child_named(table, "caption"))
    lay_out_control(child_named(caption, "subList"), append_element(made, "caption"));
  const bool repeats_head = table.attribute("repeatHeader").as_bool();
  bool first = true;
  for (const pugi::xml_node row : table.children()) {
    if (local_name(row) != "tr") continue;
    pugi::xml_node made_row = page_.append(made, "tr", place(row));
    for (const pugi::xml_node cell : row.children()) {
      if (local_name(cell) != "tc") continue;
      const bool head = cell.attribute("header").as_bool() || (first && repeats_head);
      pugi::xml_node made_cell = append_element(made_row, head ? "th" : "td");
      const pugi::xml_node span = child_named(cell, "cellSpan");
      made_cell.append_attribute("colspan").set_value(span.attribute("colSpan").as_int(1));
      made_cell.append_attribute("rowspan").set_value(span.attribute("rowSpan").as_int(1));
      lay_out_paragraphs(child_named(cell, "subList"), made_cell);
    }
    first = false;
  }
}

void HwpxPage::lay_out_note(const pugi::xml_node& note, pugi::xml_node parent) {
  const std::string id = "note" + std::to_string(++notes_);
  append_note_reference(parent, id, std::to_string(notes_));
  lay_out_paragraphs(child_named(note, "subList"), append_note(page_, id, place(note)));
}

}  // namespace nangdok
