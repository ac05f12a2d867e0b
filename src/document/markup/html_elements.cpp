#include "document/markup/html_elements.h"

#include <algorithm>
#include <array>
#include <string>

#include "document/markup/note_links.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_silent_element(std::string_view name) {
  constexpr std::array<std::string_view, 12> silent = {"script", "style",  "template", "head",
                                                       "iframe", "object", "embed",    "canvas",
                                                       "audio",  "video",  "noscript", "svg"};
  return is_one_of(name, silent);
}

bool is_form_element(std::string_view name) {
  constexpr std::array<std::string_view, 8> form = {"form",   "button",   "input",    "select",
                                                    "option", "textarea", "datalist", "progress"};
  return is_one_of(name, form);
}

bool is_block_element(std::string_view name) {
  constexpr std::array<std::string_view, 33> blocks = {
      "html",       "body",    "div",    "p",          "section",  "article", "main",
      "aside",      "header",  "footer", "address",    "center",   "details", "summary",
      "dl",         "dt",      "dd",     "blockquote", "fieldset", "legend",  "hgroup",
      "figcaption", "caption", "tr",     "td",         "th",       "tbody",   "thead",
      "tfoot",      "li",      "nav",    "search",     "menu"};
  return is_one_of(name, blocks);
}

int heading_level(std::string_view name) {
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return heading ? name[1] - '0' : 0;
}

bool is_hidden(const pugi::xml_node& element) {
  if (element.attribute("hidden")) return true;
  std::string style = element.attribute("style").value();
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

bool has_class_like(const pugi::xml_node& element, std::string_view part) {
  return std::string_view(element.attribute("class").value()).find(part) != std::string_view::npos;
}

bool is_verse(const pugi::xml_node& element) {
  constexpr std::array<const char*, 4> types = {"z3998:verse", "z3998:poem", "verse", "poem"};
  constexpr std::array<const char*, 5> classes = {"verse", "poem", "poetry", "stanza",
                                                  "line-block"};
  return std::any_of(types.begin(), types.end(),
                     [&](const char* type) { return has_type(element, type); }) ||
         std::any_of(classes.begin(), classes.end(),
                     [&](const char* name) { return has_class_like(element, name); });
}

bool is_quotation(const pugi::xml_node& element) {
  return has_class(element, "se-quotation") || has_class(element, "blockquote") ||
         has_type(element, "epigraph");
}

bool is_note(const pugi::xml_node& element) {
  return has_type(element, "footnote") || has_type(element, "endnote") ||
         has_type(element, "rearnote") || has_role(element, "doc-footnote") ||
         has_role(element, "doc-endnote");
}

bool holds_notes(const pugi::xml_node& element) {
  const std::string_view name = local_name(element);
  return (is_block_element(name) || name == "ol" || name == "ul") &&
         (has_type(element, "footnotes") || has_type(element, "endnotes") ||
          has_type(element, "rearnotes") || has_role(element, "doc-endnotes") ||
          has_class(element, "footnotes"));
}

bool has_descendant(const pugi::xml_node& element, std::string_view name) {
  return static_cast<bool>(
      element.find_node([&](const pugi::xml_node& inner) { return local_name(inner) == name; }));
}

}  // namespace nangdok
