#include "document/office/docx/docx_reader.h"

#include <utility>

#include "document/archive/zip_archive.h"
#include "document/flow/finish.h"
#include "document/office/docx/docx_page.h"

namespace nangdok {

namespace {

/// The part of the main document, which its relations name (ECMA-376 part 2, 9.3).
std::string main_part(ZipArchive& archive) {
  std::string usual = "word/document.xml";
  if (archive.has(usual)) return usual;
  const pugi::xml_document relations =
      parse_xml(archive.require("_rels/.rels"), archive.name() + ": _rels/.rels");
  for (const pugi::xml_node relation : relations.document_element().children()) {
    const std::string_view type = relation.attribute("Type").value();
    constexpr std::string_view wanted = "/officeDocument";
    if (type.size() > wanted.size() && type.substr(type.size() - wanted.size()) == wanted)
      return resolve_part("", relation.attribute("Target").value());
  }
  return usual;
}

pugi::xml_document parse_if_there(ZipArchive& archive, const std::string& part) {
  const auto bytes = archive.read(part);
  return bytes ? parse_xml(*bytes, archive.name() + ": " + part) : pugi::xml_document();
}

Metadata read_core_properties(ZipArchive& archive) {
  const pugi::xml_document document = parse_if_there(archive, "docProps/core.xml");
  const pugi::xml_node core = document.document_element();
  const auto text = [&](std::string_view name) {
    return clean_text(text_of(child_named(core, name)));
  };
  Metadata out;
  out.title = text("title");
  if (const std::string author = text("creator"); !author.empty()) out.authors.push_back(author);
  out.language = text("language");
  out.description = text("description");
  out.identifier = text("identifier");
  out.date = text("created");
  return out;
}

}  // namespace

Document read_docx(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  ZipArchive archive(bytes, name);
  const std::string part = main_part(archive);
  const std::string folder = part.substr(0, part.rfind('/') + 1);
  Metadata metadata = read_core_properties(archive);
  std::string created = std::exchange(metadata.date, {});
  const pugi::xml_document styles = parse_if_there(archive, folder + "styles.xml");
  const pugi::xml_document numbering = parse_if_there(archive, folder + "numbering.xml");
  FlowBuilder builder;
  MadePage page;
  DocxPage layout(page, builder, read_docx_styles(styles.document_element()),
                  read_docx_numbering(numbering.document_element()), metadata);

  pugi::xml_document document = parse_xml(archive.require(part), name + ": " + part);
  layout.lay_out(child_named(document.document_element(), "body"), page.body(), part);
  document.reset();  // a large text is not to be in memory three times
  for (const char* kind : {"footnote", "endnote"}) {
    const std::string notes_part = folder + kind + "s.xml";
    const pugi::xml_document notes = parse_if_there(archive, notes_part);
    for (const pugi::xml_node note : notes.document_element().children()) {
      // The lines that separate notes from text are stored as notes.
      const std::string_view type = attribute_named(note, "type");
      if (local_name(note) != kind || (!type.empty() && type != "normal")) continue;
      const std::string id = kind + std::string(attribute_named(note, "id"));
      layout.lay_out(note, append_note(page, id, {notes_part, 0, 0, 0, {}}), notes_part);
    }
  }
  // The day on which the file was made counts for the text when it names no other.
  if (metadata.date.empty()) metadata.date = std::move(created);
  page.read_into(builder, options);
  for (const std::string& other : archive.parts()) {
    const bool running_head =
        other.rfind(folder + "header", 0) == 0 || other.rfind(folder + "footer", 0) == 0;
    if (running_head)
      builder.leave_out(text_of(parse_if_there(archive, other)), "running head",
                        {other, 0, 0, 0, {}});
  }
  builder.flow().metadata = std::move(metadata);
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
