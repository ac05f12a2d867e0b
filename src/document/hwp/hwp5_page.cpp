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

}  // namespace

Hwp5Styles read_hwp5_styles(std::string_view document_info, const std::string& where) {
  Hwp5Styles out;
  const Hwp5Records read = read_hwp5_records(document_info, where);
  for (const Hwp5Record& record : read.records) {
    if (record.tag == Hwp5Tag::style) {
      const std::size_t length = little_endian(record.data, 0, 2) * 2;
      out.names.push_back(
          utf8_of_utf16(record.data.substr(std::min<std::size_t>(2, record.data.size()), length)));
    } else if (record.tag == Hwp5Tag::paragraph_shape) {
      // Table 44: bits 23 and 24 the kind of head, bits 25 to 27 its level.
      const std::uint64_t attributes = little_endian(record.data, 0, 4);
      const auto kind = attributes >> 23U & 3U;
      const auto level = static_cast<int>(attributes >> 25U & 7U) + 1;
      out.outline_levels.push_back(kind == 1 ? level : 0);
      out.list_depths.push_back(kind >= 2 ? level : 0);
    }
  }
  return out;
}

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

void Hwp5Page::lay_out_paragraph(const Hwp5Record& node, pugi::xml_node parent) {
  ++paragraph_;
  std::string_view text;
  Indexes controls;
  for (const std::size_t i : node.below) {
    const Hwp5Record& record = records_.records[i];
    if (record.tag == Hwp5Tag::paragraph_text) text = record.data;
    if (record.tag == Hwp5Tag::control_header) controls.push_back(i);
  }
  // Table 58: the shape at byte 8, the style at byte 10.
  const std::size_t shape = little_endian(node.data, 8, 2);
  const std::size_t style = little_endian(node.data, 10, 1);
  ParagraphLayout::Paragraph paragraph;
  paragraph.place = place();
  if (style < styles_.names.size()) {
    paragraph.role = role_of_style(styles_.names[style]);
    paragraph.heading_level = heading_level_of_style(styles_.names[style]);
  }
  if (paragraph.role == ParagraphRole::contents) return leave_out(node, "table of contents");
  if (paragraph.heading_level == 0 && shape < styles_.outline_levels.size())
    paragraph.heading_level = styles_.outline_levels[shape];
  // An outline level on a long paragraph numbers it; it does not make it a heading.
  constexpr std::size_t longest_heading_bytes = 160;
  if (text.size() > longest_heading_bytes) paragraph.heading_level = 0;
  if (shape < styles_.list_depths.size()) paragraph.list_depth = styles_.list_depths[shape];
  pugi::xml_node made = paragraphs_.begin(parent, paragraph);
  lay_out_text(text, controls, made);
  paragraphs_.end(made);
}

void Hwp5Page::lay_out_text(std::string_view text, const Indexes& controls, pugi::xml_node parent) {
  std::size_t next_control = 0;
  std::string units;
  const auto write = [&] { append_text(parent, utf8_of_utf16(std::exchange(units, {}))); };
  for (std::size_t i = 0; i + 2 <= text.size();) {
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
    } else if (has_record(c) && next_control < controls.size()) {
      lay_out_control(records_.records[controls[next_control++]], parent);
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
  } else if (name == control_name("gso ")) {
    lay_out_inside(control, append_element(parent, "div"));
  }
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
