#include "document/hwp/hwpx_reader.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "document/archive/zip_archive.h"
#include "document/flow/finish.h"
#include "document/hwp/hwpx_page.h"

namespace nangdok {

namespace {

constexpr const char* package_part = "Contents/content.hpf";

struct HwpxPackage {
  Metadata metadata;
  std::vector<std::string> sections;
};

/// The package lists the sections in their order; without it they are numbered.
HwpxPackage read_package(ZipArchive& archive) {
  HwpxPackage out;
  if (const auto bytes = archive.read(package_part)) {
    const pugi::xml_document document = parse_xml(*bytes, archive.name() + ": " + package_part);
    const pugi::xml_node package = document.document_element();
    const pugi::xml_node metadata = child_named(package, "metadata");
    out.metadata.title = clean_text(text_of(child_named(metadata, "title")));
    out.metadata.language = clean_text(text_of(child_named(metadata, "language")));
    for (const pugi::xml_node meta : metadata.children()) {
      const std::string_view name = meta.attribute("name").value();
      const std::string text = clean_text(text_of(meta));
      if (text.empty()) continue;
      if (name == "creator") out.metadata.authors.push_back(text);
      if (name == "description") out.metadata.description = text;
      if (name == "CreatedDate") out.metadata.date = text;
    }
    std::map<std::string, std::string> items;
    for (const pugi::xml_node item : child_named(package, "manifest").children()) {
      // Some writers give paths from the archive's top, some from the package's folder.
      std::string part = resolve_part("", item.attribute("href").value());
      if (!archive.has(part)) part = resolve_part(package_part, item.attribute("href").value());
      items.emplace(item.attribute("id").value(), part);
    }
    for (const pugi::xml_node reference : child_named(package, "spine").children()) {
      const auto item = items.find(reference.attribute("idref").value());
      if (item != items.end() && item->second.find("section") != std::string::npos)
        out.sections.push_back(item->second);
    }
  }
  for (int i = 0; out.sections.empty() || i > 0; ++i) {
    const std::string part = "Contents/section" + std::to_string(i) + ".xml";
    if (!archive.has(part)) break;
    out.sections.push_back(part);
  }
  if (out.sections.empty())
    throw Error("the document lists no text", archive.name(), "save it again in Hangul");
  return out;
}

}  // namespace

Document read_hwpx(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  ZipArchive archive(bytes, name);
  if (const auto manifest = archive.read("META-INF/manifest.xml");
      manifest && manifest->find("encryption-data") != std::string::npos)
    throw Error("the document is locked with a password", name, "save it without a password");
  HwpxPackage package = read_package(archive);
  HwpxStyles styles;
  if (const auto head = archive.read("Contents/header.xml"))
    styles = read_hwpx_styles(parse_xml(*head, name + ": Contents/header.xml").document_element());

  FlowBuilder builder;
  MadePage page;
  HwpxPage layout(page, builder, std::move(styles));
  for (const std::string& part : package.sections) {
    const std::string where = std::string(name).append(": ").append(part);
    const pugi::xml_document section = parse_xml(archive.require(part), where);
    layout.lay_out(section.document_element(), part);
  }
  page.read_into(builder, options);
  builder.flow().metadata = std::move(package.metadata);
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
