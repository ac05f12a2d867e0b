#include <fmt/format.h>

#include <filesystem>
#include <pugixml.hpp>
#include <sstream>

#include "base/atomic_file.h"
#include "base/content_hash.h"
#include "base/error.h"
#include "base/temporary_name.h"
#include "package/clock_text.h"
#include "package/container/container.h"
#include "package/read_along/read_along.h"
#include "package/read_along/zip_file.h"
#include "package/scratch_folder.h"
#include "package/sidecars.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;

constexpr const char* style_sheet =
    "body { line-height: 1.8; word-break: keep-all; }\n"
    "p { margin: 0 0 .6em; text-indent: 1em; }\n"
    ".quotation, .verse { margin-left: 2em; text-indent: 0; }\n"
    ".caption, .note { font-size: .9em; text-indent: 0; }\n"
    ".-epub-media-overlay-active { background: #f3e6c4; color: #26221c; }\n"
    ".cover { text-align: center; }\n"
    ".cover img { max-width: 100%; }\n";

std::string saved(const pugi::xml_document& document) {
  std::ostringstream text;
  document.save(text, " ", pugi::format_raw);
  return text.str();
}

pugi::xml_node element(pugi::xml_node parent, const char* name, const std::string& text = {}) {
  pugi::xml_node node = parent.append_child(name);
  if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(text.c_str());
  return node;
}

void attribute(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}

/// An XHTML document's body, ready to be filled.
pugi::xml_node xhtml_body(pugi::xml_document& document, const std::string& title,
                          const std::string& language, const char* style) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  attribute(declaration, "version", "1.0");
  attribute(declaration, "encoding", "UTF-8");
  document.append_child(pugi::node_doctype).set_value("html");
  pugi::xml_node html = element(document, "html");
  attribute(html, "xmlns", "http://www.w3.org/1999/xhtml");
  attribute(html, "xmlns:epub", "http://www.idpf.org/2007/ops");
  attribute(html, "lang", language);
  attribute(html, "xml:lang", language);
  pugi::xml_node head = element(html, "head");
  element(head, "title", title);
  pugi::xml_node link = element(head, "link");
  attribute(link, "rel", "stylesheet");
  attribute(link, "type", "text/css");
  attribute(link, "href", style);
  return element(html, "body");
}

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

/// One chapter of the EPUB: its text, its overlay and its sound.
struct EpubChapter {
  std::string name;  ///< "c001"
  std::string title;
  FileLayout layout;
  std::string text;
  std::string overlay;
};

/// Text and overlay are made in one walk: every sentence gets an identifier that a step of the
/// overlay points to, from its start to the next one's, so that pauses are heard too.
void write_text_and_overlay(EpubChapter& chapter, const std::string& audio,
                            const std::string& language) {
  pugi::xml_document text;
  pugi::xml_node body = xhtml_body(text, chapter.title, language, "../style.css");
  pugi::xml_node section = element(body, "section");
  attribute(section, "epub:type", "chapter");
  attribute(section, "id", "chapter");
  pugi::xml_document overlay;
  pugi::xml_node smil = element(overlay, "smil");
  attribute(smil, "xmlns", "http://www.w3.org/ns/SMIL");
  attribute(smil, "xmlns:epub", "http://www.idpf.org/2007/ops");
  attribute(smil, "version", "3.0");
  pugi::xml_node sequence = element(element(smil, "body"), "seq");
  attribute(sequence, "id", "seq");
  attribute(sequence, "epub:textref", "../text/" + chapter.name + ".xhtml#chapter");
  attribute(sequence, "epub:type", "chapter");

  const FileLayout& layout = chapter.layout;
  bool has_heading = false;
  for (const PlacedPiece& placed : layout.pieces) {
    for (const ParagraphTime& paragraph : placed.piece->timeline.paragraphs) {
      has_heading = has_heading || paragraph.kind == BlockKind::heading;
    }
  }
  if (!has_heading) element(section, "h1", chapter.title);
  std::size_t number = 0;
  double clip_begin = 0;
  pugi::xml_node last_audio;
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
    const std::string id = "s" + std::to_string(++number);
    attribute(element(block, "span", sentence.text), "id", id);
    if (last_audio) {
      clip_begin = layout.seconds(layout.position(piece, sentence.begin));
      attribute(last_audio, "clipEnd", clock_text(clip_begin));
    }
    pugi::xml_node step = element(sequence, "par");
    attribute(step, "id", "p" + std::to_string(number));
    attribute(element(step, "text"), "src", "../text/" + chapter.name + ".xhtml#" + id);
    last_audio = element(step, "audio");
    attribute(last_audio, "src", "../audio/" + audio);
    attribute(last_audio, "clipBegin", clock_text(clip_begin));
  });
  if (last_audio) attribute(last_audio, "clipEnd", clock_text(layout.seconds(layout.length)));
  chapter.text = saved(text);
  chapter.overlay = saved(overlay);
}

std::string navigation(const std::vector<EpubChapter>& chapters, const BookTags& tags,
                       const std::string& language) {
  pugi::xml_document document;
  pugi::xml_node body = xhtml_body(document, tags.metadata.title, language, "style.css");
  pugi::xml_node nav = element(body, "nav");
  attribute(nav, "epub:type", "toc");
  element(nav, "h1", language.starts_with("ko") ? "차례" : "Contents");
  pugi::xml_node list = element(nav, "ol");
  for (const EpubChapter& chapter : chapters) {
    pugi::xml_node link = element(element(list, "li"), "a", chapter.title);
    attribute(link, "href", "text/" + chapter.name + ".xhtml");
  }
  return saved(document);
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

void meta(pugi::xml_node metadata, const char* property, const std::string& value,
          const std::string& refines = {}) {
  pugi::xml_node node = element(metadata, "meta", value);
  if (!refines.empty()) attribute(node, "refines", refines);
  attribute(node, "property", property);
}

void item(pugi::xml_node manifest, const std::string& id, const std::string& href,
          const std::string& type, const char* properties = nullptr,
          const std::string& overlay = {}) {
  pugi::xml_node node = element(manifest, "item");
  attribute(node, "id", id);
  attribute(node, "href", href);
  attribute(node, "media-type", type);
  if (properties != nullptr) attribute(node, "properties", properties);
  if (!overlay.empty()) attribute(node, "media-overlay", overlay);
}

std::string package_document(const std::vector<EpubChapter>& chapters, const BookTags& tags,
                             const std::string& language, const std::string& audio_ending,
                             const std::string& audio_type) {
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
  meta(metadata, "dcterms:modified", (year ? tags.year.substr(0, 4) : "2000") + "-01-01T00:00:00Z");
  double total = 0;
  for (const EpubChapter& chapter : chapters) {
    const double seconds = chapter.layout.seconds(chapter.layout.length);
    total += seconds;
    meta(metadata, "media:duration", clock_text(seconds), "#o" + chapter.name);
  }
  meta(metadata, "media:duration", clock_text(total));
  if (!tags.narrator.empty()) meta(metadata, "media:narrator", tags.narrator);
  meta(metadata, "media:active-class", "-epub-media-overlay-active");
  pugi::xml_node manifest = element(package, "manifest");
  item(manifest, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
  item(manifest, "style", "style.css", "text/css");
  item(manifest, "cover-image", cover_file_name(*tags.cover), tags.cover->media_type,
       "cover-image");
  item(manifest, "cover", "cover.xhtml", "application/xhtml+xml");
  pugi::xml_node spine = element(package, "spine");
  attribute(element(spine, "itemref"), "idref", "cover");
  for (const EpubChapter& chapter : chapters) {
    item(manifest, chapter.name, "text/" + chapter.name + ".xhtml", "application/xhtml+xml",
         nullptr, "o" + chapter.name);
    item(manifest, "o" + chapter.name, "overlay/" + chapter.name + ".smil", "application/smil+xml");
    item(manifest, "a" + chapter.name, "audio/" + chapter.name + audio_ending, audio_type);
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

void write_epub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                const PackageOptions& options, const fs::path& path) {
  const std::string language = tags.metadata.language.empty() ? "ko" : tags.metadata.language;
  const bool mp3 = options.format == AudioFormat::mp3;
  const std::string ending = mp3 ? ".mp3" : ".m4a";
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
    write_text_and_overlay(next, next.name + ending, language);
    const fs::path audio = scratch.path() / (next.name + ending);
    AtomicFile sound(audio);
    FileTags sound_tags;
    sound_tags.title = chapter.title;
    write_container(next.layout, sound_tags, sound);
    sound.commit();
    zip.add_file("EPUB/audio/" + next.name + ending, audio);
    zip.add("EPUB/text/" + next.name + ".xhtml", next.text);
    zip.add("EPUB/overlay/" + next.name + ".smil", next.overlay);
  }
  const std::string image = cover_file_name(*tags.cover);
  zip.add("EPUB/package.opf",
          package_document(made, tags, language, ending, mp3 ? "audio/mpeg" : "audio/mp4"));
  zip.add("EPUB/nav.xhtml", navigation(made, tags, language));
  zip.add("EPUB/cover.xhtml", cover_page(image, tags.metadata.title, language));
  zip.add("EPUB/style.css", style_sheet);
  zip.add("EPUB/" + image, tags.cover->bytes, ZipFile::Method::store);
  zip.finish();
  file.commit();
}

}  // namespace nangdok
