#include "document/office/docx/docx_styles.h"

#include <string_view>
#include <utility>
#include <vector>

#include "document/markup/xml.h"

namespace nangdok {

namespace {

int number_of(const pugi::xml_node& node, int otherwise) {
  for (const pugi::xml_attribute attribute : node.attributes())
    if (local_name(attribute) == "val") return attribute.as_int(otherwise);
  return otherwise;
}

}  // namespace

std::string_view docx_value(const pugi::xml_node& property) {
  return attribute_named(property, "val");
}

std::optional<DocxNumbering> numbering_of(const pugi::xml_node& properties) {
  const pugi::xml_node list = child_named(properties, "numPr");
  if (!list) return std::nullopt;
  constexpr int deepest = 8;
  const int level = number_of(child_named(list, "ilvl"), 0);
  return DocxNumbering{std::string(docx_value(child_named(list, "numId"))),
                       static_cast<std::size_t>(level < 0 || level > deepest ? 0 : level)};
}

std::optional<int> outline_level_of(const pugi::xml_node& properties) {
  const pugi::xml_node outline = child_named(properties, "outlineLvl");
  if (!outline) return std::nullopt;
  constexpr int body_text = 9;
  const int level = number_of(outline, body_text);
  return level >= 0 && level < body_text ? level + 1 : 0;
}

std::map<std::string, DocxStyle> read_docx_styles(const pugi::xml_node& styles) {
  std::map<std::string, pugi::xml_node> nodes;
  for (const pugi::xml_node style : styles.children())
    if (local_name(style) == "style") nodes.emplace(attribute_named(style, "styleId"), style);

  std::map<std::string, DocxStyle> out;
  for (const auto& [id, node] : nodes) {
    DocxStyle style;
    style.name = docx_value(child_named(node, "name"));
    std::optional<int> level;
    pugi::xml_node at = node;
    // Parents are followed so far and no farther: they may form a ring.
    constexpr int most_parents = 12;
    for (int parents = 0; at && parents < most_parents; ++parents) {
      const std::string_view name = docx_value(child_named(at, "name"));
      const pugi::xml_node properties = child_named(at, "pPr");
      if (!level) level = outline_level_of(properties);
      if (const int named = heading_level_of_style(name); !level && named != 0) level = named;
      if (style.role == ParagraphRole::body) style.role = role_of_style(name);
      if (!style.numbering) style.numbering = numbering_of(properties);
      const auto parent = nodes.find(std::string(docx_value(child_named(at, "basedOn"))));
      at = parent == nodes.end() ? pugi::xml_node() : parent->second;
    }
    style.heading_level = level.value_or(0);
    out.emplace(id, std::move(style));
  }
  return out;
}

std::map<std::string, ListCounter> read_docx_numbering(const pugi::xml_node& numbering) {
  std::map<std::string, std::vector<NumberingLevel>> abstract;
  for (const pugi::xml_node list : numbering.children()) {
    if (local_name(list) != "abstractNum") continue;
    std::vector<NumberingLevel>& levels =
        abstract[std::string(attribute_named(list, "abstractNumId"))];
    for (const pugi::xml_node level : list.children()) {
      if (local_name(level) != "lvl") continue;
      NumberingLevel read;
      read.format = docx_value(child_named(level, "numFmt"));
      read.text = docx_value(child_named(level, "lvlText"));
      read.start = number_of(child_named(level, "start"), 1);
      levels.push_back(std::move(read));
    }
  }
  std::map<std::string, ListCounter> counters;
  for (const pugi::xml_node list : numbering.children()) {
    if (local_name(list) != "num") continue;
    std::vector<NumberingLevel> levels =
        abstract[std::string(docx_value(child_named(list, "abstractNumId")))];
    for (const pugi::xml_node change : list.children()) {
      if (local_name(change) != "lvlOverride") continue;
      const auto level = static_cast<std::size_t>(change.attribute("w:ilvl").as_uint());
      const pugi::xml_node start = child_named(change, "startOverride");
      if (start && level < levels.size()) levels[level].start = number_of(start, 1);
    }
    counters.emplace(attribute_named(list, "numId"), ListCounter(std::move(levels)));
  }
  return counters;
}

}  // namespace nangdok
