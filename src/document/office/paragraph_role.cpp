#include "document/office/paragraph_role.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "document/flow/flow_builder.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

/// The name in lower case without spaces, however the format writes them.
std::string key_of(std::string_view name) {
  std::string key;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name.substr(i, 4) == "_20_") {
      i += 3;
    } else if (name[i] >= 'A' && name[i] <= 'Z') {
      key += static_cast<char>(name[i] + 32);
    } else if (name[i] != ' ' && name[i] != '_' && name[i] != '-') {
      key += name[i];
    }
  }
  return key;
}

using StyleRole = std::pair<std::string_view, ParagraphRole>;

constexpr std::array<StyleRole, 38> roles = {{
    {"title", ParagraphRole::title},
    {"subtitle", ParagraphRole::title},
    {"author", ParagraphRole::title},
    {"date", ParagraphRole::title},
    {"제목", ParagraphRole::title},
    {"부제", ParagraphRole::title},
    {"부제목", ParagraphRole::title},
    {"quote", ParagraphRole::quotation},
    {"intensequote", ParagraphRole::quotation},
    {"quotations", ParagraphRole::quotation},
    {"blocktext", ParagraphRole::quotation},
    {"blockquote", ParagraphRole::quotation},
    {"인용", ParagraphRole::quotation},
    {"인용문", ParagraphRole::quotation},
    {"강한인용", ParagraphRole::quotation},
    {"caption", ParagraphRole::caption},
    {"imagecaption", ParagraphRole::caption},
    {"tablecaption", ParagraphRole::caption},
    {"figurecaption", ParagraphRole::caption},
    {"figure", ParagraphRole::caption},
    {"illustration", ParagraphRole::caption},
    {"table", ParagraphRole::caption},
    {"캡션", ParagraphRole::caption},
    {"sourcecode", ParagraphRole::code},
    {"htmlpreformatted", ParagraphRole::code},
    {"preformattedtext", ParagraphRole::code},
    {"tocheading", ParagraphRole::contents},
    {"contentsheading", ParagraphRole::contents},
    {"차례제목", ParagraphRole::contents},
    {"footnotetext", ParagraphRole::note},
    {"footnote", ParagraphRole::note},
    {"endnote", ParagraphRole::note},
    {"endnotetext", ParagraphRole::note},
    {"각주", ParagraphRole::note},
    {"미주", ParagraphRole::note},
    {"horizontalline", ParagraphRole::rule},
    {"horizontalrule", ParagraphRole::rule},
    {"contents", ParagraphRole::contents},
}};

/// The digits behind `prefix`, as a number; 0 when there is something else.
int number_behind(std::string_view key, std::string_view prefix) {
  if (key.size() != prefix.size() + 1 || key.substr(0, prefix.size()) != prefix) return 0;
  const char digit = key.back();
  return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

}  // namespace

ParagraphRole role_of_style(std::string_view name) {
  const std::string key = key_of(name);
  const auto* const found = std::find_if(roles.begin(), roles.end(),
                                         [&](const StyleRole& role) { return role.first == key; });
  if (found != roles.end()) return found->second;
  for (const char* prefix : {"toc", "contents", "목차", "차례"})
    if (number_behind(key, prefix) != 0) return ParagraphRole::contents;
  return ParagraphRole::body;
}

int heading_level_of_style(std::string_view name) {
  const std::string key = key_of(name);
  for (const char* prefix : {"heading", "제목", "개요", "outline"})
    if (const int level = number_behind(key, prefix); level != 0) return level;
  return 0;
}

void take_title_field(Metadata& metadata, std::string_view style, const std::string& text) {
  const std::string key = key_of(style);
  if (text.empty()) return;
  if (key == "title" || key == "제목") {
    if (metadata.title.empty()) metadata.title = text;
  } else if (key == "author") {
    if (std::find(metadata.authors.begin(), metadata.authors.end(), text) == metadata.authors.end())
      metadata.authors.push_back(text);
  } else if (key == "date") {
    if (metadata.date.empty()) metadata.date = text;
  } else if (metadata.subtitle.empty()) {
    metadata.subtitle = text;
  }
}

pugi::xml_node ParagraphLayout::begin(pugi::xml_node parent, const Paragraph& paragraph) {
  if (paragraph.heading_level > 0) {
    constexpr int lowest = 6;
    const std::string tag = "h" + std::to_string(std::min(paragraph.heading_level, lowest));
    pugi::xml_node heading = page_.append(parent, tag.c_str(), paragraph.place);
    if (!paragraph.label.empty()) append_text(heading, paragraph.label + " ");
    return heading;
  }
  switch (paragraph.role) {
    case ParagraphRole::title: {
      if (has_text_ || parent != page_.body()) break;
      if (!title_) {
        title_ = append_element(parent, "header");
        title_.append_attribute("id").set_value(title_block_id);
      }
      return page_.append(title_, title_.first_child() ? "p" : "h1", paragraph.place);
    }
    case ParagraphRole::quotation:
      return page_.append(append_element(parent, "blockquote"), "p", paragraph.place);
    case ParagraphRole::caption:
      return page_.append(parent, "figcaption", paragraph.place);
    case ParagraphRole::code:
      return append_element(page_.append(parent, "pre", paragraph.place), "code");
    case ParagraphRole::rule:
      append_element(parent, "hr");
      break;
    default:
      break;
  }
  if (paragraph.list_depth > 0) {
    pugi::xml_node list = parent;
    constexpr int deepest = 20;
    for (int depth = 0; depth < std::min(paragraph.list_depth, deepest); ++depth)
      list = append_element(list, "ul");
    pugi::xml_node item = page_.append(list, "li", paragraph.place);
    if (!paragraph.label.empty())
      item.append_attribute("data-label").set_value(paragraph.label.c_str());
    return item;
  }
  return page_.append(parent, "p", paragraph.place);
}

void ParagraphLayout::end(pugi::xml_node element) {
  if (element.first_child()) {
    if (!title_ || element.parent() != title_) has_text_ = true;
    empty_ = 0;
    return;
  }
  if (++empty_ == 2) append_element(element.parent(), "hr");
}

}  // namespace nangdok
