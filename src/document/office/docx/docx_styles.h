#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "document/office/list_label.h"
#include "document/office/paragraph_role.h"

namespace nangdok {

/// Membership in a list: which numbering, which level.
struct DocxNumbering {
  std::string id;
  std::size_t level = 0;
};

/// What a paragraph style of a DOCX means, its parents followed.
struct DocxStyle {
  std::string name;
  ParagraphRole role = ParagraphRole::body;
  int heading_level = 0;
  std::optional<DocxNumbering> numbering;
};

/// The styles of `word/styles.xml` by their ids.
std::map<std::string, DocxStyle> read_docx_styles(const pugi::xml_node& styles);

/// The lists of `word/numbering.xml` by their ids.
std::map<std::string, ListCounter> read_docx_numbering(const pugi::xml_node& numbering);

/// `w:val` of a property, which may be absent.
std::string_view docx_value(const pugi::xml_node& property);

/// The list that paragraph properties (`w:pPr`) name.
std::optional<DocxNumbering> numbering_of(const pugi::xml_node& properties);

/// `w:outlineLvl` of paragraph properties as a heading level, 1 to 9; 0 for body text; nothing when
/// it is not stated.
std::optional<int> outline_level_of(const pugi::xml_node& properties);

}  // namespace nangdok
