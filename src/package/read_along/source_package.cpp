#include "package/read_along/source_package.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "document/epub/package_metadata.h"
#include "document/markup/xml.h"
#include "package/clock_text.h"
#include "package/file_name.h"
#include "package/read_along/media_overlay.h"
#include "package/read_along/xml_writing.h"

namespace nangdok {
namespace {

constexpr const char* page_type = "application/xhtml+xml";

std::vector<pugi::xml_node> children_named(const pugi::xml_node& parent, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node child : parent.children())
    if (local_name(child) == name) found.push_back(child);
  return found;
}

/// The same prefix as `like` has, for documents that write `opf:item`.
std::string named_like(const pugi::xml_node& like, const char* name) {
  const std::string whole = like.name();
  return whole.substr(0, whole.size() - local_name(like).size()) + name;
}

}  // namespace

std::string relative_address(std::string_view part, std::string_view from_part) {
  const std::filesystem::path folder =
      std::filesystem::path("/" + std::string(from_part)).parent_path();
  return address_of(
      std::filesystem::path("/" + std::string(part)).lexically_relative(folder).generic_string());
}

SourcePackage::SourcePackage(pugi::xml_document document, std::string part)
    : document_(std::move(document)), part_(std::move(part)) {}

pugi::xml_node SourcePackage::metadata() const {
  return child_named(document_.document_element(), "metadata");
}

pugi::xml_node SourcePackage::manifest() const {
  return child_named(document_.document_element(), "manifest");
}

pugi::xml_node SourcePackage::item_of(const std::string& part) const {
  for (const pugi::xml_node item : manifest().children())
    if (local_name(item) == "item" && resolve_part(part_, item.attribute("href").value()) == part)
      return item;
  return {};
}

bool SourcePackage::can_be_kept() const {
  return metadata() && manifest() && !child_named(metadata(), "dc-metadata");
}

bool SourcePackage::is_modern() const {
  return document_.document_element().attribute("version").as_double(0) >= 3;
}

void SourcePackage::add_property(const char* property, const std::string& value,
                                 const std::string& refines) {
  pugi::xml_node node = element(metadata(), named_like(manifest(), "meta").c_str(), value);
  if (!refines.empty()) attribute(node, "refines", refines);
  attribute(node, "property", property);
}

/// What EPUB 2 says by attributes of its own, EPUB 3 says by properties that refine an element.
void SourcePackage::modernise_metadata() {
  std::size_t number = 0;
  bool has_date = false;
  std::vector<pugi::xml_node> leaving;
  for (pugi::xml_node node : metadata().children()) {
    if (node.type() != pugi::node_element) continue;
    if (local_name(node) == "date" && std::exchange(has_date, true)) leaving.push_back(node);
    std::vector<std::pair<std::string, std::string>> refinements;
    std::vector<std::string> names;
    for (const pugi::xml_attribute found : node.attributes()) {
      const std::string name = found.name();
      if (!name.starts_with("opf:") && name != "role" && name != "file-as" && name != "event")
        continue;
      names.push_back(name);
      const std::string_view local = local_name(found);
      if (local == "role" || local == "file-as") refinements.emplace_back(local, found.value());
    }
    for (const std::string& name : names) node.remove_attribute(name.c_str());
    if (local_name(node) == "meta" || refinements.empty()) continue;
    if (node.attribute("id").empty())
      attribute(node, "id", "nangdok-name-" + std::to_string(++number));
    for (const auto& [property, value] : refinements) {
      add_property(property.c_str(), value, "#" + std::string(node.attribute("id").value()));
      if (property == "role") attribute(metadata().last_child(), "scheme", "marc:relators");
    }
  }
  for (const pugi::xml_node& node : leaving) metadata().remove_child(node);
  // An EPUB 3 has one time of change; one that the book does not tell is not made up by a clock.
  add_property("dcterms:modified", "2000-01-01T00:00:00Z");
}

void SourcePackage::make_modern(const std::string& navigation_part) {
  pugi::xml_node package = document_.document_element();
  attribute(package, "version", "3.0");
  modernise_metadata();
  for (pugi::xml_node tours : children_named(package, "tours")) package.remove_child(tours);
  for (pugi::xml_node item : manifest().children()) {
    const std::string_view type = item.attribute("media-type").value();
    if (type == "text/html" || type == "text/x-oeb1-document")
      attribute(item, "media-type", page_type);
    for (const char* only_old : {"required-namespace", "required-modules", "fallback-style"})
      item.remove_attribute(only_old);
  }
  for (const pugi::xml_node meta : children_named(metadata(), "meta")) {
    if (std::string_view(meta.attribute("name").value()) != "cover") continue;
    const std::string id = meta.attribute("content").value();
    for (pugi::xml_node item : manifest().children())
      if (id == item.attribute("id").value()) attribute(item, "properties", "cover-image");
  }
  add("nangdok-navigation", navigation_part, page_type);
  attribute(manifest().last_child(), "properties", "nav");
}

std::vector<std::string> SourcePackage::drop_overlays() {
  std::vector<std::string> parts;
  for (pugi::xml_node item : children_named(manifest(), "item")) {
    item.remove_attribute("media-overlay");
    if (std::string_view(item.attribute("media-type").value()) != "application/smil+xml") continue;
    parts.push_back(resolve_part(part_, item.attribute("href").value()));
    manifest().remove_child(item);
  }
  for (const pugi::xml_node& meta : children_named(metadata(), "meta"))
    if (std::string_view(meta.attribute("property").value()).starts_with("media:"))
      metadata().remove_child(meta);
  return parts;
}

void SourcePackage::drop(const std::string& part) {
  if (const pugi::xml_node item = item_of(part)) manifest().remove_child(item);
}

void SourcePackage::rename(const std::string& title, const std::vector<std::string>& authors) {
  // As the reader cleans what the book says, so that the same is the same.
  const Metadata own = read_package_metadata(
      metadata(), document_.document_element().attribute("unique-identifier").value());
  if (!title.empty() && own.title != title) {
    pugi::xml_node node = child_named(metadata(), "title");
    if (!node) node = metadata().append_child("dc:title");
    node.text().set(title.c_str());
  }
  if (authors.empty() || own.authors == authors) return;
  std::vector<std::string> gone;
  for (pugi::xml_node creator : children_named(metadata(), "creator")) {
    gone.push_back("#" + std::string(creator.attribute("id").value()));
    metadata().remove_child(creator);
  }
  for (const pugi::xml_node& meta : children_named(metadata(), "meta")) {
    const std::string refined = meta.attribute("refines").value();
    if (std::find(gone.begin(), gone.end(), refined) != gone.end()) metadata().remove_child(meta);
  }
  for (const std::string& author : authors) element(metadata(), "dc:creator", author);
}

std::vector<std::string> SourcePackage::pages() const {
  std::vector<std::string> parts;
  for (const pugi::xml_node& item : children_named(manifest(), "item"))
    if (std::string_view(item.attribute("media-type").value()) == page_type)
      parts.push_back(resolve_part(part_, item.attribute("href").value()));
  return parts;
}

void SourcePackage::add(const std::string& id, const std::string& part,
                        const std::string& media_type) {
  pugi::xml_node item = element(manifest(), named_like(manifest(), "item").c_str());
  attribute(item, "id", id);
  attribute(item, "href", relative_address(part, part_));
  attribute(item, "media-type", media_type);
}

void SourcePackage::set_overlay(const std::string& page, const std::string& overlay_id,
                                double seconds) {
  attribute(item_of(page), "media-overlay", overlay_id);
  add_property("media:duration", clock_text(seconds), "#" + overlay_id);
}

void SourcePackage::set_total(double seconds, const std::string& narrator) {
  add_property("media:duration", clock_text(seconds));
  if (!narrator.empty()) add_property("media:narrator", narrator);
  add_property("media:active-class", active_class);
}

std::string SourcePackage::text() const {
  return saved(document_);
}

std::string navigation_page(const std::vector<ContentsLink>& links, const std::string& title,
                            const std::string& language, const std::string& part) {
  pugi::xml_document document;
  pugi::xml_node body = xhtml_body(document, title, language, "style.css");
  pugi::xml_node nav = element(body, "nav");
  attribute(nav, "epub:type", "toc");
  element(nav, "h1", language.starts_with("ko") ? "차례" : "Contents");
  std::vector<pugi::xml_node> lists = {element(nav, "ol")};
  for (const ContentsLink& link : links) {
    if (link.part.empty() || link.title.empty()) continue;
    const std::size_t depth =
        std::min<std::size_t>(static_cast<std::size_t>(link.depth), lists.size());
    if (depth == lists.size()) {
      // One level deeper than the line before, which there must be.
      const pugi::xml_node above = lists.back().last_child();
      if (above) lists.push_back(element(above, "ol"));
    } else {
      lists.resize(depth + 1);
    }
    pugi::xml_node anchor = element(element(lists.back(), "li"), "a", link.title);
    attribute(
        anchor, "href",
        relative_address(link.part, part) + (link.fragment.empty() ? "" : "#" + link.fragment));
  }
  return saved(document);
}

}  // namespace nangdok
