#include "package/read_along/xml_writing.h"

#include <sstream>

namespace nangdok {

std::string saved(const pugi::xml_document& document) {
  std::ostringstream text;
  document.save(text, " ", pugi::format_raw);
  return text.str();
}

pugi::xml_node element(pugi::xml_node parent, const char* name, const std::string& text) {
  pugi::xml_node node = parent.append_child(name);
  if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(text.c_str());
  return node;
}

void attribute(pugi::xml_node node, const char* name, const std::string& value) {
  pugi::xml_attribute found = node.attribute(name);
  if (!found) found = node.append_attribute(name);
  found = value.c_str();
}

pugi::xml_node xhtml_body(pugi::xml_document& document, const std::string& title,
                          const std::string& language, const std::string& style) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  attribute(declaration, "version", "1.0");
  attribute(declaration, "encoding", "UTF-8");
  document.append_child(pugi::node_doctype).set_value("html");
  pugi::xml_node html = element(document, "html");
  attribute(html, "xmlns", "http://www.w3.org/1999/xhtml");
  attribute(html, "xmlns:epub", "http://www.idpf.org/2007/ops");
  attribute(html, "lang", language);
  attribute(html, "xml:lang", language);
  pugi::xml_node head = element(html, "head");
  element(head, "title", title);
  pugi::xml_node link = element(head, "link");
  attribute(link, "rel", "stylesheet");
  attribute(link, "type", "text/css");
  attribute(link, "href", style);
  return element(html, "body");
}

}  // namespace nangdok
