#include "document/epub/package_document.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "base/error.h"
#include "document/epub/package_metadata.h"
#include "document/markup/note_links.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string package_part(ZipArchive& archive) {
  if (const auto bytes = archive.read("META-INF/container.xml")) {
    const pugi::xml_document container =
        parse_xml(*bytes, archive.name() + ": META-INF/container.xml");
    const pugi::xml_node files = child_named(container.document_element(), "rootfiles");
    std::string part =
        resolve_part("", child_named(files, "rootfile").attribute("full-path").value());
    if (archive.has(part)) return part;
  }
  for (const std::string& part : archive.parts())
    if (ends_with(part, ".opf")) return part;
  throw Error("the e-book has no package document (.opf)", archive.name(), "get the file again");
}

/// Parts that `META-INF/encryption.xml` says are encrypted. Fonts may be, text may not.
std::unordered_set<std::string> encrypted_parts(ZipArchive& archive) {
  std::unordered_set<std::string> parts;
  const auto bytes = archive.read("META-INF/encryption.xml");
  if (!bytes) return parts;
  const pugi::xml_document document =
      parse_xml(*bytes, archive.name() + ": META-INF/encryption.xml");
  for (const pugi::xml_node data : document.document_element().children()) {
    const pugi::xml_node reference =
        child_named(child_named(data, "CipherData"), "CipherReference");
    parts.insert(resolve_part("", reference.attribute("URI").value()));
  }
  return parts;
}

bool is_text(const ManifestItem& item) {
  return item.media_type == "application/xhtml+xml" || item.media_type == "text/html" ||
         item.media_type == "application/x-dtbook+xml" ||
         item.media_type == "text/x-oeb1-document" || item.media_type == "image/svg+xml";
}

}  // namespace

PackageDocument read_package_document(ZipArchive& archive) {
  const std::string opf_part = package_part(archive);
  const pugi::xml_document opf =
      parse_xml(archive.require(opf_part), archive.name() + ": " + opf_part);
  const pugi::xml_node package = opf.document_element();
  PackageDocument out;
  out.part = opf_part;
  const pugi::xml_node metadata = child_named(package, "metadata");
  // OEB 1 and early EPUB 2 wrap the Dublin Core elements once more.
  const pugi::xml_node wrapped = child_named(metadata, "dc-metadata");
  out.metadata = read_package_metadata(wrapped ? wrapped : metadata,
                                       package.attribute("unique-identifier").value());

  std::unordered_map<std::string, std::size_t> by_id;
  for (const pugi::xml_node item : child_named(package, "manifest").children()) {
    if (local_name(item) != "item") continue;
    ManifestItem listed;
    listed.part = resolve_part(opf_part, item.attribute("href").value());
    listed.media_type = item.attribute("media-type").value();
    listed.properties = item.attribute("properties").value();
    listed.fallback = item.attribute("fallback").value();
    if (listed.part.empty() || listed.part == opf_part) continue;
    const std::string properties = " " + listed.properties + " ";
    if (properties.find(" nav ") != std::string::npos) out.nav_part = listed.part;
    if (properties.find(" cover-image ") != std::string::npos) out.cover_part = listed.part;
    if (listed.media_type == "application/x-dtbncx+xml") out.ncx_part = listed.part;
    by_id.emplace(item.attribute("id").value(), out.manifest.size());
    out.manifest.push_back(std::move(listed));
  }
  if (out.cover_part.empty()) {
    for (const pugi::xml_node meta : metadata.children()) {
      if (std::string_view(meta.attribute("name").value()) != "cover") continue;
      const auto item = by_id.find(meta.attribute("content").value());
      if (item != by_id.end()) out.cover_part = out.manifest[item->second].part;
    }
  }

  const std::unordered_set<std::string> encrypted = encrypted_parts(archive);
  std::unordered_set<std::string> seen;
  for (const pugi::xml_node reference : child_named(package, "spine").children()) {
    auto item = by_id.find(reference.attribute("idref").value());
    // Fallbacks may form a ring.
    constexpr int most_fallbacks = 10;
    for (int i = 0; i < most_fallbacks && item != by_id.end(); ++i) {
      if (is_text(out.manifest[item->second])) break;
      item = by_id.find(out.manifest[item->second].fallback);
    }
    if (item == by_id.end() || !is_text(out.manifest[item->second])) continue;
    const std::string& part = out.manifest[item->second].part;
    // A text that stands in the spine twice is read once.
    if (!archive.has(part) || !seen.insert(part).second) continue;
    if (encrypted.count(part) > 0)
      throw Error("the e-book's text is encrypted", archive.name() + ": " + part,
                  "it is copy-protected; ask the shop for a copy without protection");
    const bool linear = std::string_view(reference.attribute("linear").value()) != "no";
    out.spine.push_back({part, linear});
  }
  if (out.spine.empty())
    throw Error("the e-book lists no text to read", archive.name() + ": " + opf_part,
                "get the file again");

  for (const pugi::xml_node reference : child_named(package, "guide").children()) {
    const std::string part = resolve_part(opf_part, reference.attribute("href").value());
    if (!part.empty()) out.guide.emplace(part, reference.attribute("type").value());
  }
  return out;
}

}  // namespace nangdok
