#include "document/hwp/hwpx_styles.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "document/flow/flow_builder.h"
#include "document/hwp/hwp_numbering.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

std::vector<NumberingLevel> levels_of(const pugi::xml_node& numbering) {
  std::vector<NumberingLevel> levels;
  for (const pugi::xml_node head : numbering.children()) {
    if (local_name(head) != "paraHead") continue;
    levels.push_back(hwp_numbering_level(levels.size(), clean_text(text_of(head)),
                                         hwp_number_format(head.attribute("numFormat").value()),
                                         head.attribute("start").as_int(1)));
  }
  return levels;
}

HwpxParagraphShape shape_of(const pugi::xml_node& properties) {
  using Head = HwpxParagraphShape::Head;
  const pugi::xml_node heading = child_named(properties, "heading");
  const std::string_view type = heading.attribute("type").value();
  HwpxParagraphShape shape;
  if (type == "OUTLINE") shape.head = Head::outline;
  if (type == "NUMBER") shape.head = Head::number;
  if (type == "BULLET") shape.head = Head::bullet;
  constexpr int deepest = 9;
  shape.level =
      static_cast<std::size_t>(std::clamp(heading.attribute("level").as_int(0), 0, deepest));
  shape.numbering = heading.attribute("idRef").value();
  return shape;
}

}  // namespace

HwpxStyles read_hwpx_styles(const pugi::xml_node& head) {
  HwpxStyles out;
  const pugi::xml_node lists = child_named(head, "refList");
  for (const pugi::xml_node style : child_named(lists, "styles").children())
    out.names.emplace(style.attribute("id").value(), style.attribute("name").value());
  for (const pugi::xml_node shape : child_named(lists, "paraProperties").children())
    out.shapes.emplace(shape.attribute("id").value(), shape_of(shape));
  for (const pugi::xml_node shape : child_named(lists, "charProperties").children())
    if (child_named(shape, "supscript")) out.raised.emplace(shape.attribute("id").value());
  for (const pugi::xml_node numbering : child_named(lists, "numberings").children())
    out.lists.emplace(numbering.attribute("id").value(), ListCounter(levels_of(numbering)));
  return out;
}

}  // namespace nangdok
