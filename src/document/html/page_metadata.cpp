#include "document/html/page_metadata.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>

#include "base/json_text.h"
#include "document/flow/flow_builder.h"
#include "document/markup/note_links.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

using MetaElements = std::unordered_map<std::string, std::string>;

/// The contents of `<meta>` by name or property, the first of each.
MetaElements read_meta_elements(const pugi::xml_node& head) {
  MetaElements values;
  for (const pugi::xml_node meta : head.children("meta")) {
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string value = clean_text(meta.attribute("content").value());
      if (meta.attribute(key) && !value.empty()) values.emplace(meta.attribute(key).value(), value);
    }
  }
  return values;
}

template <std::size_t N>
std::string first_of(const MetaElements& values, const std::array<const char*, N>& keys) {
  for (const char* key : keys) {
    const auto found = values.find(key);
    if (found != values.end()) return found->second;
  }
  return {};
}

/// A schema.org value that may be a text, or a thing with a name.
std::string name_in(const nlohmann::json& value) {
  if (value.is_string()) return clean_text(value.get<std::string>());
  if (value.is_object() && value.contains("name") && value["name"].is_string())
    return clean_text(value["name"].get<std::string>());
  return {};
}

std::string text_in(const nlohmann::json& thing, const char* key) {
  const auto found = thing.find(key);
  return found == thing.end() ? std::string() : name_in(*found);
}

void read_article(const nlohmann::json& thing, Metadata& out) {
  if (!thing.is_object() || !thing.contains("headline")) return;
  if (out.title.empty()) out.title = text_in(thing, "headline");
  if (out.date.empty()) out.date = text_in(thing, "datePublished");
  if (out.publisher.empty()) out.publisher = text_in(thing, "publisher");
  if (out.description.empty()) out.description = text_in(thing, "description");
  const auto author = thing.find("author");
  if (author == thing.end() || !out.authors.empty()) return;
  const nlohmann::json list = author->is_array() ? *author : nlohmann::json::array({*author});
  for (const nlohmann::json& one : list)
    if (std::string name = name_in(one); !name.empty()) out.authors.push_back(std::move(name));
}

void read_json_ld(const pugi::xml_node& html, Metadata& out) {
  constexpr std::size_t most_bytes = 1U << 20U;
  const auto read = [&out](const pugi::xml_node& script) {
    const std::string_view text = script.child_value();
    if (text.size() > most_bytes) return;
    const nlohmann::json data = parse_json(text);
    if (data.is_discarded()) return;
    const nlohmann::json& things =
        data.is_object() && data.contains("@graph") ? data["@graph"] : data;
    if (!things.is_array()) return read_article(things, out);
    for (const nlohmann::json& thing : things) read_article(thing, out);
  };
  for (const char* part : {"head", "body"})
    for (const pugi::xml_node script : html.child(part).children("script"))
      if (std::string_view(script.attribute("type").value()) == "application/ld+json") read(script);
}

/// `제목 | 사이트` without what names the site.
std::string without_site(const std::string& title, const std::string& site) {
  for (const std::string_view separator : {" | ", " :: ", " : ", " - ", " — ", " – "}) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view tail = std::string_view(title).substr(at + separator.size());
    if (tail == site || tail == "네이버 블로그" || tail == "브런치" || tail == "brunch" ||
        tail == "velog" || tail == "Medium" || tail == "티스토리")
      return title.substr(0, at);
  }
  return title;
}

pugi::xml_node element_of_class(const pugi::xml_node& html, std::string_view name) {
  return html.find_node([&](const pugi::xml_node& node) { return has_class(node, name); });
}

bool is_address(std::string_view text) {
  return text.substr(0, 4) == "http";
}

}  // namespace

Metadata read_page_metadata(const pugi::xml_node& html) {
  const pugi::xml_node head = html.child("head");
  const MetaElements values = read_meta_elements(head);
  Metadata out;
  read_json_ld(html, out);
  const std::string site = first_of<1>(values, {"og:site_name"});
  if (out.title.empty()) out.title = first_of<3>(values, {"og:title", "twitter:title", "title"});
  if (out.title.empty()) out.title = clean_text(head.child("title").text().get());
  out.title = without_site(out.title, site);
  if (out.authors.empty()) {
    const std::string author = first_of<6>(values, {"author", "article:author", "og:article:author",
                                                    "dable:author", "byl", "dc.creator"});
    if (!author.empty() && !is_address(author)) out.authors.push_back(author);
  }
  if (out.publisher.empty()) out.publisher = site;
  if (out.date.empty())
    out.date = first_of<5>(
        values, {"article:published_time", "og:regDate", "date", "datePublished", "dcterms.date"});
  if (out.description.empty())
    out.description = first_of<2>(values, {"og:description", "description"});
  out.identifier = first_of<1>(values, {"og:url"});
  for (const pugi::xml_node link : head.children("link"))
    if (out.identifier.empty() && std::string_view(link.attribute("rel").value()) == "canonical")
      out.identifier = link.attribute("href").value();
  out.language = clean_text(html.attribute("lang").value());
  if (out.language.empty()) out.language = clean_text(html.attribute("xml:lang").value());
  out.subtitle = clean_text(text_of(element_of_class(html, "cover_sub_title")));
  if (out.subtitle.empty()) out.subtitle = clean_text(text_of(element_of_class(html, "subtitle")));
  return out;
}

}  // namespace nangdok
