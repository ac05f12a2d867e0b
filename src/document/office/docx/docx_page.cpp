#include "document/office/docx/docx_page.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace nangdok {

namespace {

/// A property that is on when it is there, unless it says `0` or `false`.
bool is_on(const pugi::xml_node& property) {
  const std::string_view value = docx_value(property);
  return property && value != "0" && value != "false" && value != "none";
}

/// Text of runs alone: `w:t` and, where it was deleted, `w:delText`.
std::string run_text(const pugi::xml_node& root) {
  std::string text;
  root.find_node([&](const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "t" || name == "delText") text += node.child_value();
    return false;
  });
  return text;
}

bool is_contents(const pugi::xml_node& content_control) {
  const pugi::xml_node properties = child_named(content_control, "sdtPr");
  const pugi::xml_node gallery =
      child_named(child_named(properties, "docPartObj"), "docPartGallery");
  return docx_value(gallery) == "Table of Contents";
}

int columns_of(const pugi::xml_node& cell) {
  for (const pugi::xml_attribute value :
       child_named(child_named(cell, "tcPr"), "gridSpan").attributes())
    if (local_name(value) == "val") return value.as_int(1);
  return 1;
}

/// How a cell takes part in a cell that covers several rows.
enum class Merge { none, begins, goes_on };

Merge merge_of(const pugi::xml_node& cell) {
  const pugi::xml_node merge = child_named(child_named(cell, "tcPr"), "vMerge");
  if (!merge) return Merge::none;
  return docx_value(merge) == "restart" ? Merge::begins : Merge::goes_on;
}

}  // namespace

DocxPage::DocxPage(MadePage& page, FlowBuilder& left_out, std::map<std::string, DocxStyle> styles,
                   std::map<std::string, ListCounter> lists, Metadata& metadata)
    : page_(page),
      left_out_(left_out),
      paragraphs_(page),
      styles_(std::move(styles)),
      lists_(std::move(lists)),
      metadata_(metadata) {}

SourcePlace DocxPage::place(const pugi::xml_node& node) {
  return {part_, 0, 0, 0, paths_.of(node)};
}

void DocxPage::leave_out(const pugi::xml_node& node, const char* reason) {
  left_out_.leave_out(run_text(node), reason, place(node));
}

void DocxPage::lay_out(const pugi::xml_node& story, pugi::xml_node parent,
                       const std::string& part) {
  part_ = part;
  paths_ = {};  // elements of another part may stand where those of the last one stood
  for (const pugi::xml_node child : story.children()) lay_out_block(child, parent);
}

void DocxPage::lay_out_block(const pugi::xml_node& node, pugi::xml_node parent) {
  const std::string_view name = local_name(node);
  if (name == "p") {
    lay_out_paragraph(node, parent);
  } else if (name == "tbl") {
    lay_out_table(node, parent);
  } else if (name == "sdt") {
    if (is_contents(node)) return leave_out(node, "table of contents");
    for (const pugi::xml_node child : child_named(node, "sdtContent").children())
      lay_out_block(child, parent);
  } else if (name == "del" || name == "moveFrom") {
    leave_out(node, "deleted text (tracked change)");
  } else if (name == "ins" || name == "moveTo" || name == "customXml") {
    for (const pugi::xml_node child : node.children()) lay_out_block(child, parent);
  }
}

void DocxPage::lay_out_paragraph(const pugi::xml_node& node, pugi::xml_node parent) {
  const pugi::xml_node properties = child_named(node, "pPr");
  const auto named = styles_.find(std::string(docx_value(child_named(properties, "pStyle"))));
  const DocxStyle style = named == styles_.end() ? DocxStyle() : named->second;
  if (style.role == ParagraphRole::contents) return leave_out(node, "table of contents");

  ParagraphLayout::Paragraph paragraph;
  paragraph.role = style.role;
  paragraph.heading_level = outline_level_of(properties).value_or(style.heading_level);
  paragraph.place = place(node);
  std::optional<DocxNumbering> numbering = numbering_of(properties);
  if (!numbering) numbering = style.numbering;
  const auto list = numbering ? lists_.find(numbering->id) : lists_.end();
  if (list != lists_.end() && !run_text(node).empty()) {
    paragraph.label = list->second.next(numbering->level);
    paragraph.list_depth = static_cast<int>(numbering->level) + 1;
  }
  pugi::xml_node made = paragraphs_.begin(parent, paragraph);
  lay_out_inline(node, made);
  paragraphs_.end(made);
  if (style.role == ParagraphRole::title)
    take_title_field(metadata_, style.name, clean_text(run_text(node)));
}

void DocxPage::lay_out_table(const pugi::xml_node& table, pugi::xml_node parent) {
  pugi::xml_node made = page_.append(parent, "table", place(table));
  // For each column the cell that reaches down from above.
  std::map<int, pugi::xml_node> reaching;
  for (const pugi::xml_node row : table.children()) {
    if (local_name(row) != "tr") continue;
    const bool head = is_on(child_named(child_named(row, "trPr"), "tblHeader"));
    pugi::xml_node made_row = page_.append(made, "tr", place(row));
    int column = 0;
    for (const pugi::xml_node cell : row.children()) {
      if (local_name(cell) != "tc") continue;
      const int columns = columns_of(cell);
      const Merge merge = merge_of(cell);
      if (merge == Merge::goes_on && reaching.count(column) > 0) {
        pugi::xml_attribute rows = reaching[column].attribute("rowspan");
        rows.set_value(rows.as_int(1) + 1);
      } else {
        pugi::xml_node made_cell = append_element(made_row, head ? "th" : "td");
        if (columns > 1) made_cell.append_attribute("colspan").set_value(columns);
        reaching.erase(column);
        if (merge == Merge::begins) {
          made_cell.append_attribute("rowspan").set_value(1);
          reaching.emplace(column, made_cell);
        }
        for (const pugi::xml_node child : cell.children()) lay_out_block(child, made_cell);
      }
      column += columns;
    }
  }
}

void DocxPage::lay_out_inline(const pugi::xml_node& node, pugi::xml_node parent) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == "r") {
      lay_out_run(child, parent);
    } else if (name == "del" || name == "moveFrom") {
      leave_out(child, "deleted text (tracked change)");
    } else if (name == "sdt") {
      lay_out_inline(child_named(child, "sdtContent"), parent);
    } else if (name == "oMath" || name == "oMathPara") {
      append_text(parent, run_text(child));
    } else if (name == "hyperlink" || name == "ins" || name == "moveTo" || name == "smartTag" ||
               name == "fldSimple" || name == "customXml" || name == "dir" || name == "bdo") {
      lay_out_inline(child, parent);
    }
  }
}

void DocxPage::lay_out_run(const pugi::xml_node& run, pugi::xml_node parent) {
  const pugi::xml_node properties = child_named(run, "rPr");
  if (is_on(child_named(properties, "vanish"))) return leave_out(run, "hidden text");
  if (docx_value(child_named(properties, "vertAlign")) == "superscript" && !run_text(run).empty()) {
    append_element(parent, "sup", run_text(run));
    return;
  }
  for (const pugi::xml_node child : run.children()) {
    const std::string_view name = local_name(child);
    if (name == "t") {
      append_text(parent, child.child_value());
    } else if (name == "tab") {
      append_text(parent, " ");
    } else if (name == "br" || name == "cr") {
      append_element(parent, "br");
    } else if (name == "noBreakHyphen") {
      append_text(parent, "-");
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      const std::string id(attribute_named(child, "id"));
      append_note_reference(parent, std::string(name.substr(0, name.find('R'))) + id, id);
    } else if (name == "ruby") {
      pugi::xml_node ruby =
          append_element(parent, "ruby", run_text(child_named(child, "rubyBase")));
      append_element(ruby, "rt", run_text(child_named(child, "rt")));
    } else if (name == "drawing" || name == "pict" || name == "AlternateContent") {
      lay_out_drawing(child, parent);
    }
  }
}

void DocxPage::lay_out_drawing(const pugi::xml_node& node, pugi::xml_node parent) {
  // Of the alternatives that a drawing is saved in, the first is Word's own.
  pugi::xml_node drawing = node;
  if (local_name(node) == "AlternateContent") drawing = child_named(node, "Choice");
  const pugi::xml_node rule = drawing.find_node([](const pugi::xml_node& inner) {
    return attribute_named(inner, "hr") == "t" || attribute_named(inner, "hrstd") == "t";
  });
  if (rule) {
    append_element(parent.parent(), "hr");
    return;
  }
  const pugi::xml_node box = drawing.find_node(
      [](const pugi::xml_node& inner) { return local_name(inner) == "txbxContent"; });
  if (box) {
    pugi::xml_node aside = append_element(parent, "div");
    for (const pugi::xml_node child : box.children()) lay_out_block(child, aside);
    return;
  }
  const pugi::xml_node described =
      drawing.find_node([](const pugi::xml_node& inner) { return local_name(inner) == "docPr"; });
  const std::string_view description = attribute_named(described, "descr");
  if (description.empty()) return;
  append_element(parent, "img").append_attribute("alt").set_value(std::string(description).c_str());
}

}  // namespace nangdok
