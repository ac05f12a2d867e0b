#include "document/fb2/fb2_description.h"

#include <string>
#include <string_view>

#include "document/archive/image_kind.h"
#include "document/flow/flow_builder.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

std::string child_text(const pugi::xml_node& parent, std::string_view name) {
  return clean_text(text_of(child_named(parent, name)));
}

std::string author_name(const pugi::xml_node& author) {
  std::string name;
  for (const char* part : {"first-name", "middle-name", "last-name"}) {
    const std::string text = child_text(author, part);
    if (!text.empty()) name += (name.empty() ? "" : " ") + text;
  }
  return name.empty() ? child_text(author, "nickname") : name;
}

/// RFC 4648, section 4; white space and whatever else is no digit is passed over.
std::string base64_decoded(std::string_view text) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  unsigned held = 0;
  for (const char c : text) {
    const std::size_t value = digits.find(c);
    if (value == std::string_view::npos) continue;
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held & 0xFFU);
  }
  return bytes;
}

}  // namespace

Metadata read_fb2_description(const pugi::xml_node& description) {
  Metadata out;
  const pugi::xml_node title = child_named(description, "title-info");
  const pugi::xml_node publisher = child_named(description, "publish-info");
  out.title = child_text(title, "book-title");
  for (const pugi::xml_node author : title.children())
    if (local_name(author) == "author")
      if (std::string name = author_name(author); !name.empty()) out.authors.push_back(name);
  out.language = child_text(title, "lang");
  out.description = child_text(title, "annotation");
  const pugi::xml_node date = child_named(title, "date");
  out.date = clean_text(date.attribute("value").value());
  if (out.date.empty()) out.date = clean_text(text_of(date));
  const pugi::xml_node series = child_named(title, "sequence");
  out.series = clean_text(series.attribute("name").value());
  out.series_part = clean_text(series.attribute("number").value());
  out.publisher = child_text(publisher, "publisher");
  out.identifier = child_text(publisher, "isbn");
  if (out.identifier.empty())
    out.identifier = child_text(child_named(description, "document-info"), "id");
  return out;
}

std::optional<Image> read_fb2_cover(const pugi::xml_node& book) {
  const pugi::xml_node page =
      child_named(child_named(child_named(book, "description"), "title-info"), "coverpage");
  const std::string_view href = attribute_named(child_named(page, "image"), "href");
  if (href.size() < 2 || href.front() != '#') return std::nullopt;
  for (const pugi::xml_node binary : book.children()) {
    if (local_name(binary) != "binary" || binary.attribute("id").value() != href.substr(1))
      continue;
    return image_of_bytes(base64_decoded(text_of(binary)));
  }
  return std::nullopt;
}

}  // namespace nangdok
