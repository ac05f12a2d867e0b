#include "package/read_along/modern_page.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "document/markup/xml.h"
#include "package/read_along/xml_writing.h"

namespace nangdok {
namespace {

constexpr std::array<std::string_view, 33> dropped = {
    "align",  "alink",    "axis",   "background",  "bgcolor",  "cellpadding", "cellspacing",
    "char",   "charoff",  "clear",  "color",       "compact",  "face",        "frame",
    "hspace", "language", "link",   "longdesc",    "noshade",  "nowrap",      "profile",
    "rev",    "rules",    "scheme", "summary",     "text",     "valign",      "version",
    "vlink",  "vspace",   "border", "frameborder", "xml:space"};

void add_style(pugi::xml_node element, const std::string& style) {
  const std::string before = element.attribute("style").value();
  attribute(element, "style", before.empty() ? style : style + "; " + before);
}

/// A number is a length in pixels.
std::string length_of(const std::string& value) {
  return value.find_first_not_of("0123456789") == std::string::npos ? value + "px" : value;
}

void modernise_attributes(pugi::xml_node element) {
  const std::string_view name = local_name(element);
  if (const std::string align = element.attribute("align").value(); !align.empty()) {
    if (name == "img") {
      if (align == "left" || align == "right") add_style(element, "float: " + align);
    } else if (name != "table") {
      add_style(element, "text-align: " + align);
    }
  }
  if (const std::string color = element.attribute("bgcolor").value(); !color.empty())
    add_style(element, "background-color: " + color);
  if (const std::string color = element.attribute("color").value(); !color.empty())
    add_style(element, "color: " + color);
  const bool sized = name == "img" || name == "svg" || name == "image" || name == "rect" ||
                     name == "video" || name == "canvas" || name == "object" || name == "iframe";
  for (const char* side : {"width", "height"}) {
    const std::string length = element.attribute(side).value();
    const bool plain = length.find_first_not_of("0123456789") == std::string::npos;
    if (length.empty() || (sized && (plain || name != "img"))) continue;
    element.remove_attribute(side);
    add_style(element, std::string(side) + ": " + length_of(length));
  }
  // The anchor that a link leads to.
  if (name == "a" || name == "img") {
    const std::string anchor = element.attribute("name").value();
    element.remove_attribute("name");
    if (!anchor.empty() && element.attribute("id").empty()) attribute(element, "id", anchor);
  }
  if ((name == "ul" || name == "li") && element.attribute("type")) element.remove_attribute("type");
  if (name == "a" || name == "link" || name == "script") element.remove_attribute("charset");
  if (name == "td") {
    for (const char* of_heads : {"abbr", "scope"}) element.remove_attribute(of_heads);
  }
  for (const std::string_view attribute : dropped) {
    element.remove_attribute(std::string(attribute).c_str());
  }
}

void modernise_element(pugi::xml_node element) {
  struct Renamed {
    std::string_view from;
    const char* to;
    const char* style;
  };
  constexpr std::array<Renamed, 8> renamed = {{{"acronym", "abbr", nullptr},
                                               {"big", "span", "font-size: larger"},
                                               {"center", "div", "text-align: center"},
                                               {"font", "span", nullptr},
                                               {"strike", "s", nullptr},
                                               {"tt", "code", nullptr},
                                               {"dir", "ul", nullptr},
                                               {"basefont", "span", nullptr}}};
  const std::string_view name = local_name(element);
  const auto* found = std::find_if(renamed.begin(), renamed.end(),
                                   [&](const Renamed& one) { return one.from == name; });
  modernise_attributes(element);
  if (found == renamed.end()) return;
  const std::string whole = element.name();
  const std::string space = whole.substr(0, whole.size() - name.size());
  element.set_name((space + found->to).c_str());
  if (found->style != nullptr) add_style(element, found->style);
}

}  // namespace

void make_modern(pugi::xml_document& page) {
  for (pugi::xml_node node = page.first_child(); node;) {
    const pugi::xml_node next = node.next_sibling();
    if (node.type() == pugi::node_doctype) page.remove_child(node);
    node = next;
  }
  pugi::xml_node type = page.insert_child_before(pugi::node_doctype, page.document_element());
  type.set_value("html");
  std::vector<pugi::xml_node> leaving;
  page.find_node([&](const pugi::xml_node& node) {
    if (node.type() != pugi::node_element) return false;
    // It says again, in words that EPUB 3 refuses, what the document type and the encoding say.
    if (local_name(node) == "meta" && node.attribute("http-equiv")) leaving.push_back(node);
    return false;
  });
  for (pugi::xml_node node : leaving) node.parent().remove_child(node);
  std::vector<pugi::xml_node> elements;
  page.find_node([&](const pugi::xml_node& node) {
    if (node.type() == pugi::node_element) elements.push_back(node);
    return false;
  });
  for (const pugi::xml_node& node : elements) modernise_element(node);
}

}  // namespace nangdok
