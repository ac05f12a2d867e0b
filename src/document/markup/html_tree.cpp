#include "document/markup/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/error.h"
#include "document/encoding.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

constexpr std::size_t most_html_bytes = 64U << 20U;
constexpr std::uint64_t most_nodes = 1'000'000;

constexpr std::array<std::string_view, 13> formatting = {
    "a", "b", "big", "code", "em", "font", "i", "nobr", "small", "strike", "strong", "tt", "u"};
/// Elements that may stand open without nesting: empty ones, and those that the next one closes.
constexpr std::array<std::string_view, 31> not_nesting = {
    "area", "base", "body",   "br",    "col",  "dd",   "dt",     "embed",    "frame", "head",  "hr",
    "html", "img",  "input",  "li",    "link", "meta", "option", "optgroup", "p",     "param", "rb",
    "rp",   "rt",   "source", "tbody", "td",   "th",   "tr",     "track",    "wbr"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

[[noreturn]] void refuse(const std::string& what, const std::string& where) {
  throw Error(what, where, "this is no page for people; check where it comes from");
}

/// Foresees what the tree builder would cost. It takes time in proportion to the depth for each
/// tag, opens every unclosed formatting element again in each following block, and gives up its
/// tree by recursion; so a page of unclosed tags must be refused before it is parsed.
void foresee_cost(std::string_view html, const std::string& where) {
  constexpr int most_open = 1500;
  constexpr int most_formatting = 150;
  int open = 0;
  int open_formatting = 0;
  std::uint64_t nodes = 0;
  std::string name;
  for (std::size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i + 1)) {
    std::size_t j = i + 1;
    const bool closes = j < html.size() && html[j] == '/';
    if (closes) ++j;
    name.clear();
    constexpr std::size_t longest_name = 20;
    for (; j < html.size() && name.size() < longest_name; ++j) {
      const char c = html[j];
      if (c >= 'A' && c <= 'Z') {
        name += static_cast<char>(c + 32);
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && !name.empty())) {
        name += c;
      } else {
        break;
      }
    }
    if (name.empty()) continue;
    if (contains(formatting, name)) {
      open_formatting = std::max(0, open_formatting + (closes ? -1 : 1));
      if (open_formatting > most_formatting) refuse("too many elements are left open", where);
      nodes += 1;
    } else if (!contains(not_nesting, name)) {
      open = std::max(0, open + (closes ? -1 : 1));
      if (open > most_open) refuse("elements are nested too deep", where);
    }
    nodes += 1 + static_cast<std::uint64_t>(open_formatting);
    if (nodes > most_nodes) refuse("the page has too many elements", where);
  }
}

/// Characters that XML forbids would be no harm in the tree, but nul ends a C string.
void append_node(pugi::xml_node& parent, const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      parent.append_child(pugi::node_pcdata).set_value(node.v.text.text);
      break;
    default:
      break;
  }
}

std::string element_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  std::string name;
  for (std::size_t i = 0; i < piece.length && i < 64; ++i) {
    const char c = piece.data[i];
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return name.empty() ? "unknown" : name;
}

pugi::xml_node append_element(pugi::xml_node parent, const GumboElement& element) {
  pugi::xml_node made = parent.append_child(element_name(element).c_str());
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    made.append_attribute(attribute->name).set_value(attribute->value);
  }
  return made;
}

}  // namespace

pugi::xml_document parse_html(std::string_view html, const std::string& where) {
  if (html.size() > most_html_bytes)
    throw Error("the page is larger than 64 MiB", where, "divide the document");
  foresee_cost(html, where);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&options](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, html.data(), html.size()), destroy);

  struct Open {
    const GumboElement* element;
    unsigned next_child;
    pugi::xml_node made;
  };
  pugi::xml_document document;
  std::vector<Open> open;
  const GumboElement& root = output->root->v.element;
  open.push_back({&root, 0, append_element(document, root)});
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next_child == top.element->children.length) {
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(top.element->children.data[top.next_child++]);
    if (child->type != GUMBO_NODE_ELEMENT && child->type != GUMBO_NODE_TEMPLATE) {
      append_node(top.made, *child);
      continue;
    }
    if (open.size() >= static_cast<std::size_t>(most_nested_elements))
      refuse("elements are nested more than " + std::to_string(most_nested_elements) + " deep",
             where);
    const GumboElement& element = child->v.element;
    open.push_back({&element, 0, append_element(top.made, element)});
  }
  return document;
}

pugi::xml_document parse_xhtml(std::string_view bytes, const std::string& where) {
  try {
    return parse_xml(bytes, where);
  } catch (const Error&) {
    return parse_html(decode_text(bytes, where), where);
  }
}

}  // namespace nangdok
