#include <fmt/format.h>

#include <filesystem>
#include <pugixml.hpp>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "base/scratch_folder.h"
#include "base/temporary_name.h"
#include "package/clock_text.h"
#include "package/file_tags.h"
#include "package/read_along/epub.h"
#include "package/read_along/media_overlay.h"
#include "package/read_along/read_along.h"
#include "package/read_along/source_package.h"
#include "package/read_along/xml_writing.h"
#include "package/read_along/zip_file.h"
#include "package/sidecars.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

constexpr const char* style_sheet =
    "body { line-height: 1.8; word-break: keep-all; }\n"
    "p { margin: 0 0 .6em; text-indent: 1em; }\n"
    ".quotation, .verse { margin-left: 2em; text-indent: 0; }\n"
    ".caption, .note { font-size: .9em; text-indent: 0; }\n"
    ".cover { text-align: center; }\n"
    ".cover img { max-width: 100%; }\n";

const char* class_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::quotation:
      return "quotation";
    case BlockKind::verse:
      return "verse";
    case BlockKind::caption:
      return "caption";
    case BlockKind::note:
      return "note";
    default:
      return nullptr;
  }
}

/// One chapter of the EPUB: its text, its sound, and the steps of its overlay.
struct EpubChapter {
  std::string name;  ///< "c001"
  std::string title;
  FileLayout layout;
  std::string text;
  std::vector<OverlayStep> steps;
};

/// Text and steps are made in one walk: every sentence gets an identifier that a step of the
/// overlay points to, from its start to the next one's, so that pauses are heard too.
void write_text_and_steps(EpubChapter& chapter, const std::string& audio,
                          const std::string& language) {
  pugi::xml_document text;
  pugi::xml_node body = xhtml_body(text, chapter.title, language, "../style.css");
  pugi::xml_node section = element(body, "section");
  attribute(section, "epub:type", "chapter");
  attribute(section, "id", "chapter");

  const FileLayout& layout = chapter.layout;
  bool has_heading = false;
  for (const PlacedPiece& placed : layout.pieces) {
    for (const ParagraphTime& paragraph : placed.piece->timeline.paragraphs) {
      has_heading = has_heading || paragraph.kind == BlockKind::heading;
    }
  }
  if (!has_heading) element(section, "h1", chapter.title);
  const ParagraphTime* open = nullptr;
  pugi::xml_node block;
  for_each_sentence(layout, [&](const PlacedPiece& piece, const ParagraphTime& paragraph,
                                const SentenceTime& sentence) {
    if (&paragraph != open) {
      open = &paragraph;
      block = element(section, paragraph.kind == BlockKind::heading ? "h1" : "p");
      if (const char* name = class_of(paragraph.kind)) attribute(block, "class", name);
    } else {
      block.append_child(pugi::node_pcdata).set_value(" ");
    }
    const std::string id = "s" + std::to_string(chapter.steps.size() + 1);
    attribute(element(block, "span", sentence.text), "id", id);
    double begin_s = 0;
    if (!chapter.steps.empty()) {
      begin_s = layout.seconds(layout.position(piece, sentence.begin));
      chapter.steps.back().end_s = begin_s;
    }
    chapter.steps.push_back(
        {"../text/" + chapter.name + ".xhtml#" + id, "../audio/" + audio, begin_s, begin_s});
  });
  if (!chapter.steps.empty()) chapter.steps.back().end_s = layout.seconds(layout.length);
  chapter.text = saved(text);
}

/// The table of contents: the chapters in order.
std::vector<ContentsLink> contents_of(const std::vector<EpubChapter>& chapters) {
  std::vector<ContentsLink> links;
  links.reserve(chapters.size());
  for (const EpubChapter& chapter : chapters) {
    links.push_back({chapter.title, 0, "EPUB/text/" + chapter.name + ".xhtml", {}});
  }
  return links;
}

std::string cover_page(const std::string& image, const std::string& title,
                       const std::string& language) {
  pugi::xml_document document;
  pugi::xml_node body = xhtml_body(document, title, language, "style.css");
  pugi::xml_node section = element(body, "section");
  attribute(section, "epub:type", "cover");
  attribute(section, "class", "cover");
  pugi::xml_node picture = element(section, "img");
  attribute(picture, "src", image);
  attribute(picture, "alt", title);
  return saved(document);
}

/// The book's own identifier, or one made of its names.
std::string identifier_of(const BookTags& tags) {
  if (!tags.metadata.identifier.empty()) return tags.metadata.identifier;
  const std::string hash = content_hash(tags.metadata.title + "\n" + joined(tags.metadata.authors));
  return fmt::format("urn:uuid:{}-{}-8{}-8{}-{}", hash.substr(0, 8), hash.substr(8, 4),
                     hash.substr(12, 3), hash.substr(15, 3), hash.substr(18, 12));
}

void add_meta_property(pugi::xml_node metadata, const char* property, const std::string& value,
                       const std::string& refines = {}) {
  pugi::xml_node node = element(metadata, "meta", value);
  if (!refines.empty()) attribute(node, "refines", refines);
  attribute(node, "property", property);
}

pugi::xml_node add_manifest_item(pugi::xml_node manifest, const std::string& id,
                                 const std::string& address, const std::string& media_type) {
  pugi::xml_node node = element(manifest, "item");
  attribute(node, "id", id);
  attribute(node, "href", address);
  attribute(node, "media-type", media_type);
  return node;
}

std::string package_document(const std::vector<EpubChapter>& chapters, const BookTags& tags,
                             const std::string& language, const EpubAudio& audio) {
  const Metadata& book = tags.metadata;
  pugi::xml_document document;
  pugi::xml_node package = element(document, "package");
  attribute(package, "xmlns", "http://www.idpf.org/2007/opf");
  attribute(package, "version", "3.0");
  attribute(package, "unique-identifier", "book-id");
  attribute(package, "xml:lang", language);
  pugi::xml_node metadata = element(package, "metadata");
  attribute(metadata, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  attribute(element(metadata, "dc:identifier", identifier_of(tags)), "id", "book-id");
  element(metadata, "dc:title", book.title);
  element(metadata, "dc:language", language);
  for (const std::string& author : book.authors) element(metadata, "dc:creator", author);
  if (!book.publisher.empty()) element(metadata, "dc:publisher", book.publisher);
  if (!book.description.empty()) element(metadata, "dc:description", book.description);
  // A date that the book has, not that of the making: equal books are equal files.
  const bool year = tags.year.size() >= 4 &&
                    tags.year.substr(0, 4).find_first_not_of("0123456789") == std::string::npos;
  add_meta_property(metadata, "dcterms:modified",
                    (year ? tags.year.substr(0, 4) : "2000") + "-01-01T00:00:00Z");
  double total = 0;
  for (const EpubChapter& chapter : chapters) {
    const double seconds = seconds_of(chapter.steps);
    total += seconds;
    add_meta_property(metadata, "media:duration", clock_text(seconds), "#o" + chapter.name);
  }
  add_meta_property(metadata, "media:duration", clock_text(total));
  if (!tags.narrator.empty()) add_meta_property(metadata, "media:narrator", tags.narrator);
  add_meta_property(metadata, "media:active-class", active_class);
  pugi::xml_node manifest = element(package, "manifest");
  attribute(add_manifest_item(manifest, "nav", "nav.xhtml", "application/xhtml+xml"), "properties",
            "nav");
  add_manifest_item(manifest, "style", "style.css", "text/css");
  attribute(add_manifest_item(manifest, "cover-image", cover_file_name(*tags.cover),
                              tags.cover->media_type),
            "properties", "cover-image");
  add_manifest_item(manifest, "cover", "cover.xhtml", "application/xhtml+xml");
  pugi::xml_node spine = element(package, "spine");
  attribute(element(spine, "itemref"), "idref", "cover");
  for (const EpubChapter& chapter : chapters) {
    attribute(add_manifest_item(manifest, chapter.name, "text/" + chapter.name + ".xhtml",
                                "application/xhtml+xml"),
              "media-overlay", "o" + chapter.name);
    add_manifest_item(manifest, "o" + chapter.name, "overlay/" + chapter.name + ".smil",
                      "application/smil+xml");
    add_manifest_item(manifest, "a" + chapter.name, "audio/" + chapter.name + audio.ending,
                      audio.media_type);
    attribute(element(spine, "itemref"), "idref", chapter.name);
  }
  return saved(document);
}

constexpr const char* container_document =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
    " <rootfiles>\n"
    "  <rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>\n"
    " </rootfiles>\n"
    "</container>\n";

}  // namespace

void write_own_epub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                    const PackageOptions& options, const fs::path& path) {
  const std::string language = tags.metadata.language.empty() ? "ko" : tags.metadata.language;
  const EpubAudio audio = epub_audio(options.format);
  AtomicFile file(path);
  ScratchFolder scratch(temporary_sibling(path));
  ZipFile zip(file.temporary_path());
  zip.add("mimetype", "application/epub+zip", ZipFile::Method::store);
  zip.add("META-INF/container.xml", container_document);
  std::vector<EpubChapter> made;
  for (const PackagedChapter& chapter : chapters) {
    if (chapter.pieces.empty()) continue;
    EpubChapter& next = made.emplace_back();
    next.name = fmt::format("c{:03}", made.size());
    next.title = chapter.title;
    next.layout = lay_out(options.format, {&chapter, 1}, options.checkpoint);
    write_text_and_steps(next, next.name + audio.ending, language);
    const fs::path sound = scratch.path() / (next.name + audio.ending);
    write_chapter_audio(next.layout, chapter.title, sound);
    zip.add_file("EPUB/audio/" + next.name + audio.ending, sound);
    zip.add("EPUB/text/" + next.name + ".xhtml", next.text);
    zip.add("EPUB/overlay/" + next.name + ".smil",
            media_overlay("../text/" + next.name + ".xhtml#chapter", next.steps));
  }
  const std::string image = cover_file_name(*tags.cover);
  zip.add("EPUB/package.opf", package_document(made, tags, language, audio));
  zip.add("EPUB/nav.xhtml",
          navigation_page(contents_of(made), tags.metadata.title, language, "EPUB/nav.xhtml"));
  zip.add("EPUB/cover.xhtml", cover_page(image, tags.metadata.title, language));
  zip.add("EPUB/style.css", std::string(style_sheet) + active_style);
  zip.add("EPUB/" + image, tags.cover->bytes, ZipFile::Method::store);
  zip.finish();
  file.commit();
}

void write_epub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                const PackageOptions& options, const fs::path& path) {
  if (!options.source_epub.empty() && write_source_epub(chapters, tags, options, path)) return;
  write_own_epub(chapters, tags, options, path);
}

}  // namespace nangdok
