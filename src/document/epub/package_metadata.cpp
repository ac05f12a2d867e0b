#include "document/epub/package_metadata.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// The authors among the creators, in the order that `display-seq` gives them.
std::vector<std::string> read_authors(const pugi::xml_node& metadata) {
  std::vector<std::pair<int, std::string>> authors;
  for (const pugi::xml_node creator : metadata.children()) {
    if (local_name(creator) != "creator") continue;
    const char* id = creator.attribute("id").value();
    std::string role = refinement(metadata, id, "role");
    if (role.empty()) role = attribute_named(creator, "role");
    std::string name = clean_text(text_of(creator));
    if (name.empty() || (!role.empty() && role != "aut")) continue;
    const std::string place = refinement(metadata, id, "display-seq");
    constexpr int last = 1'000'000;
    authors.emplace_back(place.empty() ? last : std::atoi(place.c_str()), std::move(name));
  }
  std::stable_sort(authors.begin(), authors.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> names;
  names.reserve(authors.size());
  for (auto& author : authors) names.push_back(std::move(author.second));
  return names;
}

/// A book may stand in several collections: a series counts more than a set.
void read_series(const pugi::xml_node& metadata, Metadata& out) {
  bool found_series = false;
  for (const pugi::xml_node node : metadata.children()) {
    if (local_name(node) != "meta" || found_series ||
        std::string_view(node.attribute("property").value()) != "belongs-to-collection")
      continue;
    const char* id = node.attribute("id").value();
    found_series = refinement(metadata, id, "collection-type") == "series";
    if (!found_series && !out.series.empty()) continue;
    out.series = clean_text(text_of(node));
    out.series_part = refinement(metadata, id, "group-position");
  }
  if (out.series.empty()) {
    out.series = named_meta(metadata, "calibre:series");
    out.series_part = named_meta(metadata, "calibre:series_index");
  }
}

/// EPUB 2 says of each date what happened on it; the publication counts most.
void read_date(const pugi::xml_node& date, bool& published, Metadata& out) {
  const std::string_view event = attribute_named(date, "event");
  if (!out.date.empty() && (published || event != "publication")) return;
  out.date = clean_text(text_of(date));
  published = event.empty() || event == "publication";
}

}  // namespace

Metadata read_package_metadata(const pugi::xml_node& metadata, const char* unique_id) {
  Metadata out;
  bool published = false;
  for (const pugi::xml_node node : metadata.children()) {
    const std::string_view name = local_name(node);
    if (name == "title") {
      read_title(metadata, node, out);
    } else if (name == "language" && out.language.empty()) {
      out.language = clean_text(text_of(node));
    } else if (name == "publisher" && out.publisher.empty()) {
      out.publisher = clean_text(text_of(node));
    } else if (name == "date") {
      read_date(node, published, out);
    } else if (name == "description" && out.description.empty()) {
      out.description = plain(text_of(node));
    } else if (name == "identifier") {
      const bool counts = std::string_view(node.attribute("id").value()) == unique_id;
      if (counts || out.identifier.empty()) out.identifier = clean_text(text_of(node));
    }
  }
  out.authors = read_authors(metadata);
  read_series(metadata, out);
  return out;
}

}  // namespace nangdok
