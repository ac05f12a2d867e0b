#pragma once

#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nangdok {

/// Elements may stand this deep in each other: deeper nesting is no text, and code may recurse to
/// this depth without fear for its stack.
constexpr int most_nested_elements = 400;

/// What of XML is parsed: what a reader needs, or also comments, processing instructions and the
/// declaration, for a document that will be written again.
enum class XmlDetail { text, everything };

/// Parses XML in any encoding that its declaration or byte order mark states. Entities that the
/// document declares are never expanded and nothing outside is ever opened; the named entities of
/// XHTML become their characters. Throws Error that names `where` and the line when the XML is not
/// well-formed, too large or nested too deep. White space in text is kept.
pugi::xml_document parse_xml(std::string_view bytes, const std::string& where,
                             XmlDetail detail = XmlDetail::text);

/// The part of a name after its namespace prefix: `w:p` to `p`.
std::string_view local_name(const pugi::xml_node& node);
std::string_view local_name(const pugi::xml_attribute& attribute);

/// The first child, or attribute value, whose local name is `name`.
pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);
std::string_view attribute_named(const pugi::xml_node& node, std::string_view name);

/// All text inside, in document order, but for scripts and style sheets.
std::string text_of(const pugi::xml_node& node);

/// Tells where elements stand, as XPath: `/html/body/p[3]`. Counts the siblings under one parent
/// once, so that a book of a hundred thousand paragraphs costs no more than its length.
class ElementPaths {
 public:
  std::string of(const pugi::xml_node& element);

 private:
  std::size_t position(const pugi::xml_node& element);

  std::unordered_map<const pugi::xml_node_struct*, std::size_t> positions_;
};

/// The elements that stand at `paths` (as ElementPaths gives them), in one walk through the
/// document. A path that leads nowhere is not among them.
std::unordered_map<std::string, pugi::xml_node> elements_at(const pugi::xml_document& document,
                                                            std::span<const std::string> paths);

/// Throws Error when elements are nested deeper than `most_nested_elements`.
void check_nesting(const pugi::xml_node& root, const std::string& where);

}  // namespace nangdok
