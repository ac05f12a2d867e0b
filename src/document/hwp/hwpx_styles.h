#pragma once

#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "document/office/list_label.h"

namespace nangdok {

/// How paragraphs of one shape begin.
struct HwpxParagraphShape {
  enum class Head { none, outline, number, bullet };
  Head head = Head::none;
  std::size_t level = 0;  ///< From 0.
  std::string numbering;  ///< Which list; "0" or empty for none.
};

/// What `Contents/header.xml` says of the paragraphs and characters of an HWPX, by id.
struct HwpxStyles {
  std::map<std::string, std::string> names;          ///< Of styles.
  std::map<std::string, HwpxParagraphShape> shapes;  ///< Of paragraphs.
  std::set<std::string> raised;                      ///< Character shapes that are superscript.
  std::map<std::string, ListCounter> lists;
};
HwpxStyles read_hwpx_styles(const pugi::xml_node& head);

}  // namespace nangdok
