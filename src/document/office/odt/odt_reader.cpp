#include "document/office/odt/odt_reader.h"

#include <utility>

#include "base/error.h"
#include "document/archive/zip_archive.h"
#include "document/flow/finish.h"
#include "document/office/odt/odt_page.h"

namespace nangdok {

namespace {

Metadata read_meta(ZipArchive& archive) {
  Metadata out;
  const auto bytes = archive.read("meta.xml");
  if (!bytes) return out;
  const pugi::xml_document document = parse_xml(*bytes, archive.name() + ": meta.xml");
  const pugi::xml_node meta = child_named(document.document_element(), "meta");
  const auto text = [&](std::string_view name) {
    return clean_text(text_of(child_named(meta, name)));
  };
  out.title = text("title");
  std::string author = text("initial-creator");
  if (author.empty()) author = text("creator");
  if (!author.empty()) out.authors.push_back(std::move(author));
  out.language = text("language");
  out.description = text("description");
  out.date = text("creation-date");
  return out;
}

}  // namespace

Document read_odt(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  ZipArchive archive(bytes, name);
  if (const auto manifest = archive.read("META-INF/manifest.xml");
      manifest && manifest->find("encryption-data") != std::string::npos)
    throw Error("the document is locked with a password", name, "save it without a password");
  Metadata metadata = read_meta(archive);
  std::string created = std::exchange(metadata.date, {});
  OdtStyles styles;
  if (const auto common = archive.read("styles.xml")) {
    const pugi::xml_document document = parse_xml(*common, name + ": styles.xml");
    styles.add(document.document_element());
  }
  pugi::xml_document content = parse_xml(archive.require("content.xml"), name + ": content.xml");
  styles.add(content.document_element());

  FlowBuilder builder;
  MadePage page;
  OdtPage(page, builder, styles, metadata)
      .lay_out(child_named(child_named(content.document_element(), "body"), "text"));
  content.reset();  // a large text is not to be in memory three times
  // The day on which the file was made counts for the text when it names no other.
  if (metadata.date.empty()) metadata.date = std::move(created);
  page.read_into(builder, options);
  builder.flow().metadata = std::move(metadata);
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
