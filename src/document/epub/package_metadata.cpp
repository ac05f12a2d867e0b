#include "document/epub/package_metadata.h"

#include <string>
#include <string_view>

#include "document/flow/flow_builder.h"
#include "document/markup/html_tree.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

/// What `<meta refines="#id" property="…">` adds to the element with that id.
std::string refinement(const pugi::xml_node& metadata, std::string_view id,
                       std::string_view property) {
  if (id.empty()) return {};
  for (const pugi::xml_node meta : metadata.children()) {
    const std::string_view refines = meta.attribute("refines").value();
    if (local_name(meta) == "meta" && refines.size() == id.size() + 1 && refines[0] == '#' &&
        refines.substr(1) == id && meta.attribute("property").value() == property)
      return clean_text(text_of(meta));
  }
  return {};
}

std::string named_meta(const pugi::xml_node& metadata, std::string_view name) {
  for (const pugi::xml_node meta : metadata.children())
    if (local_name(meta) == "meta" && meta.attribute("name").value() == name)
      return clean_text(meta.attribute("content").value());
  return {};
}

/// Publishers put HTML into descriptions.
std::string plain(const std::string& text) {
  if (text.find('<') == std::string::npos) return clean_text(text);
  return clean_text(text_of(child_named(
      parse_html("<body>" + text + "</body>", "description").document_element(), "body")));
}

void read_title(const pugi::xml_node& metadata, const pugi::xml_node& title, Metadata& out) {
  const std::string text = clean_text(text_of(title));
  const std::string type = refinement(metadata, title.attribute("id").value(), "title-type");
  if (type == "subtitle") {
    if (out.subtitle.empty()) out.subtitle = text;
  } else if (type == "collection") {
    if (out.series.empty()) out.series = text;
  } else if (out.title.empty() || type == "main") {
    out.title = text;
  }
}

void read_creator(const pugi::xml_node& metadata, const pugi::xml_node& creator, Metadata& out) {
  const std::string text = clean_text(text_of(creator));
  std::string role = refinement(metadata, creator.attribute("id").value(), "role");
  if (role.empty()) role = attribute_named(creator, "role");
  if (!text.empty() && (role.empty() || role == "aut")) out.authors.push_back(text);
}

}  // namespace

Metadata read_package_metadata(const pugi::xml_node& metadata, const char* unique_id) {
  Metadata out;
  for (const pugi::xml_node node : metadata.children()) {
    const std::string_view name = local_name(node);
    if (name == "title") {
      read_title(metadata, node, out);
    } else if (name == "creator") {
      read_creator(metadata, node, out);
    } else if (name == "language" && out.language.empty()) {
      out.language = clean_text(text_of(node));
    } else if (name == "publisher" && out.publisher.empty()) {
      out.publisher = clean_text(text_of(node));
    } else if (name == "date" && out.date.empty()) {
      out.date = clean_text(text_of(node));
    } else if (name == "description" && out.description.empty()) {
      out.description = plain(text_of(node));
    } else if (name == "identifier") {
      const bool counts = std::string_view(node.attribute("id").value()) == unique_id;
      if (counts || out.identifier.empty()) out.identifier = clean_text(text_of(node));
    } else if (name == "meta" && out.series.empty() &&
               std::string_view(node.attribute("property").value()) == "belongs-to-collection") {
      out.series = clean_text(text_of(node));
      out.series_part = refinement(metadata, node.attribute("id").value(), "group-position");
    }
  }
  if (out.series.empty()) {
    out.series = named_meta(metadata, "calibre:series");
    out.series_part = named_meta(metadata, "calibre:series_index");
  }
  return out;
}

}  // namespace nangdok
