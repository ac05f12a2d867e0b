#include "document/hwp/hwpx_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace nangdok {

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
  lay_out_paragraphs(section, page_.body());
}

void HwpxPage::lay_out_paragraphs(const pugi::xml_node& list, pugi::xml_node parent) {
  for (const pugi::xml_node child : list.children())
    if (local_name(child) == "p") lay_out_paragraph(child, parent);
}

void HwpxPage::lay_out_paragraph(const pugi::xml_node& node, pugi::xml_node parent) {
  const auto style = styles_.style_names.find(node.attribute("styleIDRef").value());
  const std::string name = style == styles_.style_names.end() ? std::string() : style->second;
  const std::string shape = node.attribute("paraPrIDRef").value();
  ParagraphLayout::Paragraph paragraph;
  paragraph.role = role_of_style(name);
  if (paragraph.role == ParagraphRole::contents) return leave_out(node, "table of contents");
  paragraph.heading_level = heading_level_of_style(name);
  const auto outline = styles_.outline_levels.find(shape);
  if (paragraph.heading_level == 0 && outline != styles_.outline_levels.end())
    paragraph.heading_level = outline->second;
  // An outline level on a long paragraph numbers it; it does not make it a heading.
  constexpr std::size_t longest_heading = 240;
  if (paragraph.heading_level > 0 && text_of(node).size() > longest_heading)
    paragraph.heading_level = 0;
  const auto listed = styles_.list_levels.find(shape);
  if (listed != styles_.list_levels.end() && paragraph.heading_level == 0) {
    paragraph.list_depth = static_cast<int>(listed->second.level) + 1;
    const auto list = styles_.lists.find(listed->second.id);
    if (list != styles_.lists.end()) paragraph.label = list->second.next(listed->second.level);
  }
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
      lay_out_text(child, parent);
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
