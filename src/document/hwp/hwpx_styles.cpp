#include <string_view>
#include <utility>
#include <vector>

#include "document/hwp/hwpx_page.h"

namespace nangdok {

namespace {

/// The number format of OWPML in WordprocessingML's terms.
std::string format_of(std::string_view format) {
  constexpr std::pair<std::string_view, const char*> formats[] = {
      {"DIGIT", "decimal"},
      {"CIRCLED_DIGIT", "decimalEnclosedCircle"},
      {"ROMAN_CAPITAL", "upperRoman"},
      {"ROMAN_SMALL", "lowerRoman"},
      {"LATIN_CAPITAL", "upperLetter"},
      {"LATIN_SMALL", "lowerLetter"},
      {"HANGUL_SYLLABLE", "ganada"},
      {"HANGUL_JAMO", "chosung"},
      {"HANGUL_PHONETIC", "koreanDigital"},
  };
  for (const auto& [name, word] : formats)
    if (name == format) return word;
  return "decimal";
}

std::vector<NumberingLevel> levels_of(const pugi::xml_node& numbering) {
  std::vector<NumberingLevel> levels;
  for (const pugi::xml_node head : numbering.children()) {
    if (local_name(head) != "paraHead") continue;
    NumberingLevel level;
    level.format = format_of(head.attribute("numFormat").value());
    level.start = head.attribute("start").as_int(1);
    // `^1.` names levels as `%1.` does.
    for (const char c : clean_text(text_of(head))) level.text += c == '^' ? '%' : c;
    levels.push_back(std::move(level));
  }
  return levels;
}

}  // namespace

HwpxStyles read_hwpx_styles(const pugi::xml_node& head) {
  HwpxStyles out;
  const pugi::xml_node lists = child_named(head, "refList");
  for (const pugi::xml_node style : child_named(lists, "styles").children())
    out.style_names.emplace(style.attribute("id").value(), style.attribute("name").value());
  for (const pugi::xml_node shape : child_named(lists, "paraProperties").children()) {
    const pugi::xml_node heading = child_named(shape, "heading");
    const std::string_view type = heading.attribute("type").value();
    const int level = heading.attribute("level").as_int(0);
    const std::string id = shape.attribute("id").value();
    if (type == "OUTLINE") {
      out.outline_levels.emplace(id, level + 1);
    } else if (type == "NUMBER" || type == "BULLET") {
      const std::string list = type == "NUMBER" ? heading.attribute("idRef").value() : "";
      out.list_levels.emplace(
          id, HwpxStyles::Numbering{list, static_cast<std::size_t>(level < 0 ? 0 : level)});
    }
  }
  for (const pugi::xml_node numbering : child_named(lists, "numberings").children())
    out.lists.emplace(numbering.attribute("id").value(), ListCounter(levels_of(numbering)));
  return out;
}

}  // namespace nangdok
