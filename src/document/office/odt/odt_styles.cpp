#include "document/office/odt/odt_styles.h"

#include <string_view>
#include <utility>

#include "document/markup/xml.h"

namespace nangdok {

namespace {

/// Style parents may form a ring.
constexpr int most_parents = 12;

/// The number format of an OpenDocument list in WordprocessingML's terms.
std::string format_of(std::string_view sample) {
  if (sample == "a") return "lowerLetter";
  if (sample == "A") return "upperLetter";
  if (sample == "i") return "lowerRoman";
  if (sample == "I") return "upperRoman";
  if (sample.substr(0, 3) == "가") return "ganada";
  if (sample.substr(0, 3) == "ㄱ") return "chosung";
  if (sample.substr(0, 3) == "①") return "decimalEnclosedCircle";
  return sample.empty() ? "none" : "decimal";
}

/// `%1.%2` for the second level of a numbering that shows two.
std::string shown_levels(std::size_t level, int shown) {
  std::string text;
  for (std::size_t above = level; above > 0; --above)
    if (static_cast<int>(above) < shown) text += "%" + std::to_string(level - above + 1) + ".";
  return text + "%" + std::to_string(level + 1);
}

std::vector<NumberingLevel> levels_of(const pugi::xml_node& list) {
  std::vector<NumberingLevel> levels;
  for (const pugi::xml_node level : list.children()) {
    if (level.type() != pugi::node_element) continue;
    NumberingLevel read;
    read.format = "bullet";
    const std::string_view kind = local_name(level);
    if (kind == "list-level-style-number" || kind == "outline-level-style") {
      read.format = format_of(attribute_named(level, "num-format"));
      read.text = std::string(attribute_named(level, "num-prefix")) +
                  shown_levels(levels.size(), level.attribute("text:display-levels").as_int(1)) +
                  std::string(attribute_named(level, "num-suffix"));
      read.start = level.attribute("text:start-value").as_int(1);
    }
    levels.push_back(std::move(read));
  }
  return levels;
}

}  // namespace

void OdtStyles::add(const pugi::xml_node& document) {
  for (const char* group : {"styles", "automatic-styles"}) {
    for (const pugi::xml_node node : child_named(document, group).children()) {
      const std::string name(attribute_named(node, "name"));
      if (local_name(node) == "list-style") {
        lists_[name] = levels_of(node);
      } else if (local_name(node) == "outline-style") {
        outline_ = levels_of(node);
      } else if (local_name(node) == "style") {
        const std::string_view shown = attribute_named(node, "display-name");
        const std::string_view position =
            attribute_named(child_named(node, "text-properties"), "text-position");
        styles_[name] = {
            std::string(shown.empty() ? name : shown),
            std::string(attribute_named(node, "parent-style-name")),
            position.substr(0, 5) == "super" || (!position.empty() && position[0] != '-' &&
                                                 position[0] != 's' && position[0] != '0')};
      }
    }
  }
}

ParagraphRole OdtStyles::role(const std::string& style) const {
  return role_of_style(named_style(style));
}

std::string OdtStyles::named_style(const std::string& style) const {
  std::string at = style;
  for (int parents = 0; parents < most_parents; ++parents) {
    if (role_of_style(at) != ParagraphRole::body) return at;
    const auto found = styles_.find(at);
    if (found == styles_.end()) return at;
    if (role_of_style(found->second.name) != ParagraphRole::body) return found->second.name;
    if (found->second.parent.empty()) return at;
    at = found->second.parent;
  }
  return at;
}

bool OdtStyles::is_superscript(const std::string& text_style) const {
  const auto found = styles_.find(text_style);
  return found != styles_.end() && found->second.superscript;
}

std::vector<NumberingLevel> OdtStyles::list(const std::string& list_style) const {
  const auto found = lists_.find(list_style);
  return found == lists_.end() ? std::vector<NumberingLevel>() : found->second;
}

}  // namespace nangdok
