#include "document/office/odt/odt_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace nangdok {

namespace {

bool is_index(std::string_view name) {
  return name == "table-of-content" || name == "illustration-index" || name == "table-index" ||
         name == "alphabetical-index" || name == "user-index" || name == "bibliography";
}

}  // namespace

OdtPage::OdtPage(MadePage& page, FlowBuilder& left_out, const OdtStyles& styles, Metadata& metadata)
    : page_(page),
      left_out_(left_out),
      styles_(styles),
      paragraphs_(page),
      metadata_(metadata),
      outline_(styles.outline()) {}

SourcePlace OdtPage::place(const pugi::xml_node& node) {
  return {"content.xml", 0, 0, 0, paths_.of(node)};
}

void OdtPage::leave_out(const pugi::xml_node& node, const char* reason) {
  left_out_.leave_out(text_of(node), reason, place(node));
}

void OdtPage::lay_out(const pugi::xml_node& text) {
  List none;
  lay_out_blocks(text, page_.body(), none);
}

void OdtPage::lay_out_blocks(const pugi::xml_node& parent, pugi::xml_node made, List& list) {
  for (const pugi::xml_node child : parent.children())
    if (child.type() == pugi::node_element) lay_out_block(child, made, list);
}

void OdtPage::lay_out_block(const pugi::xml_node& node, pugi::xml_node parent, List& list) {
  const std::string_view name = local_name(node);
  if (name == "p" || name == "h") {
    lay_out_paragraph(node, parent, list);
  } else if (name == "list") {
    lay_out_list(node, parent, list);
  } else if (name == "table") {
    lay_out_table(node, parent);
  } else if (name == "tracked-changes") {
    leave_out(node, "deleted text (tracked change)");
  } else if (is_index(name)) {
    leave_out(node, "table of contents");
  } else if (name == "frame") {
    lay_out_frame(node, parent);
  } else if (name == "section" || name == "text-box") {
    lay_out_blocks(node, parent, list);
  }
}

void OdtPage::lay_out_paragraph(const pugi::xml_node& node, pugi::xml_node parent, List& list) {
  const std::string style = styles_.named_style(std::string(attribute_named(node, "style-name")));
  ParagraphLayout::Paragraph paragraph;
  paragraph.role = role_of_style(style);
  if (paragraph.role == ParagraphRole::contents) return leave_out(node, "table of contents");
  if (local_name(node) == "h")
    paragraph.heading_level = std::max(1, node.attribute("text:outline-level").as_int(1));
  paragraph.list_depth = list.depth;
  paragraph.label = std::exchange(list.label, {});
  const bool numbered = paragraph.heading_level > 0 && paragraph.label.empty() &&
                        !node.attribute("text:is-list-header").as_bool();
  if (numbered && !clean_text(text_of(node)).empty())
    paragraph.label = outline_.next(static_cast<std::size_t>(paragraph.heading_level) - 1);
  paragraph.place = place(node);
  pugi::xml_node made = paragraphs_.begin(parent, paragraph);
  lay_out_inline(node, made);
  paragraphs_.end(made);
  if (paragraph.role == ParagraphRole::title)
    take_title_field(metadata_, style, clean_text(text_of(node)));
}

void OdtPage::lay_out_list(const pugi::xml_node& node, pugi::xml_node parent, const List& outer) {
  const std::string style(attribute_named(node, "style-name"));
  ListCounter own(styles_.list(style));
  const std::string continued(node.attribute("text:continue-list").value());
  if (const auto list = ended_.find("#" + continued); !continued.empty() && list != ended_.end()) {
    own = list->second;
  } else if (node.attribute("text:continue-numbering").as_bool()) {
    if (const auto last = ended_.find(style); last != ended_.end()) own = last->second;
  }
  List list;
  // A list inside a list goes on with its counter, one level down.
  const bool has_own = node.attribute("text:style-name") || outer.counter == nullptr;
  list.counter = has_own ? &own : outer.counter;
  list.depth = outer.depth + 1;
  const auto level = static_cast<std::size_t>(list.depth) - 1;
  for (const pugi::xml_node item : node.children()) {
    if (local_name(item) == "list-item") {
      if (const pugi::xml_attribute start = item.attribute("text:start-value"))
        list.counter->start_at(level, start.as_int(1));
      list.label = list.counter->next(level);
    }
    lay_out_blocks(item, parent, list);
  }
  if (!has_own) return;
  if (const std::string id(attribute_named(node, "id")); !id.empty())
    ended_.insert_or_assign("#" + id, own);
  ended_.insert_or_assign(style, std::move(own));
}

void OdtPage::lay_out_table(const pugi::xml_node& table, pugi::xml_node parent) {
  pugi::xml_node made = page_.append(parent, "table", place(table));
  lay_out_rows(table, made, false);
}

void OdtPage::lay_out_rows(const pugi::xml_node& group, pugi::xml_node made, bool head) {
  for (const pugi::xml_node row : group.children()) {
    const std::string_view name = local_name(row);
    if (name == "table-header-rows") {
      lay_out_rows(row, made, true);
    } else if (name == "table-rows" || name == "table-row-group") {
      lay_out_rows(row, made, head);
    } else if (name == "table-row") {
      pugi::xml_node made_row = page_.append(made, "tr", place(row));
      for (const pugi::xml_node cell : row.children()) {
        if (local_name(cell) != "table-cell") continue;
        pugi::xml_node made_cell = append_element(made_row, head ? "th" : "td");
        made_cell.append_attribute("colspan").set_value(
            cell.attribute("table:number-columns-spanned").as_int(1));
        made_cell.append_attribute("rowspan").set_value(
            cell.attribute("table:number-rows-spanned").as_int(1));
        List none;
        lay_out_blocks(cell, made_cell, none);
      }
    }
  }
}

void OdtPage::lay_out_inline(const pugi::xml_node& node, pugi::xml_node parent) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      append_text(parent, child.value());
      continue;
    }
    const std::string_view name = local_name(child);
    if (name == "s" || name == "tab") {
      append_text(parent, " ");
    } else if (name == "line-break") {
      append_element(parent, "br");
    } else if (name == "note") {
      lay_out_note(child, parent);
    } else if (name == "annotation") {
      leave_out(child, "comment");
    } else if (name == "page-number" || name == "page-count") {
      leave_out(child, "page number");
    } else if (name == "ruby") {
      pugi::xml_node ruby =
          append_element(parent, "ruby", text_of(child_named(child, "ruby-base")));
      append_element(ruby, "rt", text_of(child_named(child, "ruby-text")));
    } else if (name == "frame") {
      lay_out_frame(child, parent);
    } else if (name == "span" &&
               styles_.is_superscript(std::string(attribute_named(child, "style-name"))) &&
               !child.find_node([](const pugi::xml_node& n) { return local_name(n) == "note"; })) {
      append_element(parent, "sup", text_of(child));
    } else {
      lay_out_inline(child, parent);
    }
  }
}

void OdtPage::lay_out_note(const pugi::xml_node& note, pugi::xml_node parent) {
  const std::string id = "note" + std::to_string(++notes_);
  append_note_reference(parent, id, text_of(child_named(note, "note-citation")));
  pugi::xml_node made = append_note(page_, id, place(note));
  List none;
  lay_out_blocks(child_named(note, "note-body"), made, none);
}

void OdtPage::lay_out_frame(const pugi::xml_node& frame, pugi::xml_node parent) {
  if (const pugi::xml_node box = child_named(frame, "text-box")) {
    List none;
    lay_out_blocks(box, append_element(parent, "div"), none);
    return;
  }
  std::string description = text_of(child_named(frame, "desc"));
  if (description.empty()) description = text_of(child_named(frame, "title"));
  if (description.empty()) return;
  append_element(parent, "img").append_attribute("alt").set_value(description.c_str());
}

}  // namespace nangdok
