#include "document/hwp/hwp5_page.h"

#include <algorithm>
#include <map>
#include <utility>

#include "document/hwp/compound_file.h"

namespace nangdok {

namespace {

/// A control's name, as its record holds it: four letters, the first in the highest byte.
constexpr std::uint64_t control_name(const char (&letters)[5]) {
  std::uint64_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(letters[i]);
  return value;
}

/// How many code units a control character takes, itself included (table 6 of the format).
std::size_t units_of(std::uint64_t c) {
  const bool single = c == 0 || c == 10 || c == 13 || c >= 24;
  return single ? 1 : 8;
}

/// Control characters that stand for a record below the paragraph.
bool has_record(std::uint64_t c) {
  return (c >= 1 && c <= 3) || c == 11 || c == 12 || (c >= 14 && c <= 18) || (c >= 21 && c <= 23);
}

/// The characters of a paragraph's text, without its controls.
std::string plain_text(std::string_view text) {
  std::string units;
  for (std::size_t i = 0; i + 2 <= text.size();) {
    const std::uint64_t c = little_endian(text, i, 2);
    if (c >= 32) {
      units += text.substr(i, 2);
      i += 2;
    } else {
      units += std::string_view(" \0", 2);
      i += 2 * units_of(c);
    }
  }
  return utf8_of_utf16(units);
}

/// Tells for one paragraph's code units, asked in their order, whether they are superscript. Table
/// 61: from which unit on, which character shape.
class Raising {
 public:
  Raising(std::string_view changes, const std::vector<bool>& raised)
      : changes_(changes), raised_(raised) {}

  bool at(std::size_t unit) {
    while (next_ + 8 <= changes_.size() && little_endian(changes_, next_, 4) <= unit) {
      const std::size_t shape = little_endian(changes_, next_ + 4, 4);
      now_ = shape < raised_.size() && raised_[shape];
      next_ += 8;
    }
    return now_;
  }

 private:
  std::string_view changes_;
  const std::vector<bool>& raised_;
  std::size_t next_ = 0;
  bool now_ = false;
};

}  // namespace

Hwp5Page::Hwp5Page(MadePage& page, FlowBuilder& left_out, Hwp5Styles styles)
    : page_(page), left_out_(left_out), styles_(std::move(styles)), paragraphs_(page) {}

SourcePlace Hwp5Page::place() const {
  SourcePlace out;
  out.file = part_;
  out.path = "paragraph " + std::to_string(paragraph_);
  return out;
}

void Hwp5Page::lay_out(std::string_view stream, const std::string& part, const std::string& where) {
  part_ = part;
  paragraph_ = 0;
  records_ = read_hwp5_records(stream, where);
  lay_out_paragraphs(records_.top, page_.body());
}

void Hwp5Page::lay_out_paragraphs(const Indexes& indexes, pugi::xml_node parent) {
  for (const std::size_t i : indexes)
    if (records_.records[i].tag == Hwp5Tag::paragraph_header)
      lay_out_paragraph(records_.records[i], parent);
}

Hwp5Page::Contents Hwp5Page::contents_of(const Hwp5Record& paragraph) const {
  Contents out;
  for (const std::size_t i : paragraph.below) {
    const Hwp5Record& record = records_.records[i];
    if (record.tag == Hwp5Tag::paragraph_text) out.text = record.data;
    if (record.tag == Hwp5Tag::paragraph_characters) out.character_shapes = record.data;
    if (record.tag == Hwp5Tag::control_header) out.controls.push_back(i);
  }
  return out;
}

std::string Hwp5Page::next_label(const Hwp5ParagraphShape& shape) {
  const bool outline = shape.head == Hwp5ParagraphShape::Head::outline;
  const std::size_t list = outline && shape.numbering == 0 ? outline_ : shape.numbering;
  if (list == 0 || list > styles_.lists.size()) return {};
  return styles_.lists[list - 1].next(shape.level);
}

void Hwp5Page::lay_out_paragraph(const Hwp5Record& node, pugi::xml_node parent) {
  using Head = Hwp5ParagraphShape::Head;
  ++paragraph_;
  const Contents contents = contents_of(node);
  // The section's definition is a control in its first paragraph: it counts for that one as well.
  for (const std::size_t i : contents.controls) {
    const std::string_view control = records_.records[i].data;
    if (little_endian(control, 0, 4) == control_name("secd"))
      outline_ = little_endian(control, 18, 2);
  }
  // Table 58: the shape at byte 8, the style at byte 10.
  const std::size_t shape_index = little_endian(node.data, 8, 2);
  const std::size_t style = little_endian(node.data, 10, 1);
  const Hwp5ParagraphShape shape =
      shape_index < styles_.shapes.size() ? styles_.shapes[shape_index] : Hwp5ParagraphShape();
  ParagraphLayout::Paragraph paragraph;
  paragraph.place = place();
  if (style < styles_.names.size()) {
    paragraph.role = role_of_style(styles_.names[style]);
    paragraph.heading_level = heading_level_of_style(styles_.names[style]);
  }
  if (paragraph.role == ParagraphRole::contents) return leave_out(node, "table of contents");
  const int level = static_cast<int>(shape.level) + 1;
  if (paragraph.heading_level == 0 && shape.head == Head::outline) paragraph.heading_level = level;
  // An outline level on a long paragraph numbers it; it does not make it a heading.
  constexpr std::size_t longest_heading_bytes = 160;
  const bool is_long = contents.text.size() > longest_heading_bytes;
  if (is_long) paragraph.heading_level = 0;
  const bool outlined = shape.head == Head::outline;
  if (shape.head == Head::number || shape.head == Head::bullet || (outlined && is_long))
    paragraph.list_depth = level;
  if (shape.head == Head::number || outlined)
    if (!clean_text(plain_text(contents.text)).empty()) paragraph.label = next_label(shape);
  pugi::xml_node made = paragraphs_.begin(parent, paragraph);
  lay_out_text(contents, made);
  paragraphs_.end(made);
}

void Hwp5Page::lay_out_text(const Contents& contents, pugi::xml_node parent) {
  const std::string_view text = contents.text;
  Raising raising(contents.character_shapes, styles_.raised);
  std::size_t next_control = 0;
  std::string units;
  bool raised = false;
  const auto write = [&] {
    const std::string utf8 = utf8_of_utf16(std::exchange(units, {}));
    if (raised && !utf8.empty()) {
      append_element(parent, "sup", utf8);
    } else {
      append_text(parent, utf8);
    }
  };
  for (std::size_t i = 0; i + 2 <= text.size();) {
    if (const bool now = raising.at(i / 2); now != raised) {
      write();
      raised = now;
    }
    const std::uint64_t c = little_endian(text, i, 2);
    if (c >= 32) {
      units += text.substr(i, 2);
      i += 2;
      continue;
    }
    i += 2 * units_of(c);
    write();
    constexpr std::uint64_t tab = 9;
    constexpr std::uint64_t line_break = 10;
    constexpr std::uint64_t hyphen = 24;
    if (c == line_break) {
      append_element(parent, "br");
    } else if (c == hyphen) {
      append_text(parent, "-");
    } else if (c == tab || c == 30 || c == 31) {
      append_text(parent, " ");
    } else if (has_record(c) && next_control < contents.controls.size()) {
      lay_out_control(records_.records[contents.controls[next_control++]], parent);
    }
  }
  write();
}

void Hwp5Page::lay_out_control(const Hwp5Record& control, pugi::xml_node parent) {
  const std::uint64_t name = little_endian(control.data, 0, 4);
  if (name == control_name("tbl ")) {
    lay_out_table(control, parent);
  } else if (name == control_name("fn  ") || name == control_name("en  ")) {
    const std::string id = "note" + std::to_string(++notes_);
    append_note_reference(parent, id, std::to_string(notes_));
    lay_out_inside(control, append_note(page_, id, place()));
  } else if (name == control_name("head") || name == control_name("foot")) {
    leave_out(control, "running head");
  } else if (name == control_name("tcmt")) {
    leave_out(control, "comment");
  } else if (name == control_name("eqed")) {
    leave_out(control, "equation");
  } else if (name == control_name("tdut")) {
    lay_out_ruby(control, parent);
  } else if (name == control_name("gso ")) {
    lay_out_inside(control, append_element(parent, "div"));
  }
}

/// Table 151: the text and what is set over it, each behind its length.
void Hwp5Page::lay_out_ruby(const Hwp5Record& control, pugi::xml_node parent) {
  std::size_t at = 4;
  pugi::xml_node ruby = append_element(parent, "ruby", take_hwp5_text(control.data, at));
  append_element(ruby, "rt", take_hwp5_text(control.data, at));
}

/// Paragraphs wherever they stand below: in text boxes they are a level deeper.
void Hwp5Page::lay_out_inside(const Hwp5Record& record, pugi::xml_node parent) {
  for (const std::size_t i : record.below) {
    const Hwp5Record& inner = records_.records[i];
    if (inner.tag == Hwp5Tag::paragraph_header) {
      lay_out_paragraph(inner, parent);
    } else if (inner.tag != Hwp5Tag::control_header) {
      lay_out_inside(inner, parent);
    }
  }
}

void Hwp5Page::lay_out_table(const Hwp5Record& control, pugi::xml_node parent) {
  pugi::xml_node table = page_.append(parent, "table", place());
  std::map<std::uint64_t, pugi::xml_node> rows;
  pugi::xml_node cell;
  bool in_table = false;
  for (const std::size_t i : control.below) {
    const Hwp5Record& record = records_.records[i];
    if (record.tag == Hwp5Tag::table) {
      in_table = true;
    } else if (record.tag == Hwp5Tag::list_header && !in_table) {
      cell = append_element(table, "caption");
    } else if (record.tag == Hwp5Tag::list_header) {
      // Table 80: behind 8 bytes of the list, column, row, and how many it covers of each. Bit 18
      // of the list's attributes marks a cell of the head.
      pugi::xml_node& row = rows[little_endian(record.data, 10, 2)];
      if (!row) row = page_.append(table, "tr", place());
      const bool head = (little_endian(record.data, 4, 4) >> 18U & 1U) != 0;
      cell = append_element(row, head ? "th" : "td");
      cell.append_attribute("colspan").set_value(
          static_cast<unsigned>(little_endian(record.data, 12, 2)));
      cell.append_attribute("rowspan").set_value(
          static_cast<unsigned>(little_endian(record.data, 14, 2)));
    } else if (record.tag == Hwp5Tag::paragraph_header && cell) {
      lay_out_paragraph(record, cell);
    }
  }
}

std::string Hwp5Page::text_inside(const Hwp5Record& record) const {
  std::string text;
  if (record.tag == Hwp5Tag::paragraph_text) text += plain_text(record.data) + " ";
  if (record.tag == Hwp5Tag::equation) {
    const std::size_t length = little_endian(record.data, 4, 2) * 2;
    text += utf8_of_utf16(record.data.substr(std::min<std::size_t>(6, record.data.size()), length));
  }
  for (const std::size_t i : record.below) text += text_inside(records_.records[i]);
  return text;
}

void Hwp5Page::leave_out(const Hwp5Record& record, const char* reason) {
  left_out_.leave_out(text_inside(record), reason, place());
}

}  // namespace nangdok
