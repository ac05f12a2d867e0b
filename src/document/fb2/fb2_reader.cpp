#include "document/fb2/fb2_reader.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "document/archive/zip_archive.h"
#include "document/fb2/fb2_description.h"
#include "document/flow/finish.h"
#include "document/markup/made_page.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

/// FictionBook has no element for a block of code: it is a paragraph of nothing else.
bool is_code(const pugi::xml_node& paragraph) {
  const pugi::xml_node only = paragraph.first_child();
  return only && !only.next_sibling() && local_name(only) == "code";
}

/// Lays a FictionBook's bodies out as a page.
class Fb2Page {
 public:
  explicit Fb2Page(MadePage& page) : page_(page) {}

  void lay_out_body(const pugi::xml_node& body) {
    const std::string_view name = body.attribute("name").value();
    if (name == "notes" || name == "comments" || name == "footnotes") {
      lay_out_notes(body);
      return;
    }
    // The title of the body is the book's; its sections are the chapters.
    for (const pugi::xml_node child : body.children()) {
      if (local_name(child) == "title") {
        pugi::xml_node head = page_.append(page_.body(), "header", place(child));
        head.append_attribute("id").set_value(title_block_id);
        lay_out_title(child, head, 1);
      } else {
        lay_out(child, page_.body(), 2);
      }
    }
  }

 private:
  SourcePlace place(const pugi::xml_node& node) {
    SourcePlace out;
    out.path = paths_.of(node);
    return out;
  }

  void lay_out_notes(const pugi::xml_node& notes) {
    for (const pugi::xml_node section : notes.children()) {
      if (local_name(section) != "section") continue;
      pugi::xml_node note = append_note(page_, section.attribute("id").value(), place(section));
      // A note's title is its number.
      for (const pugi::xml_node child : section.children())
        if (local_name(child) != "title") lay_out(child, note, 2);
    }
  }

  void lay_out_title(const pugi::xml_node& title, pugi::xml_node parent, int level) {
    constexpr int lowest = 6;
    const std::string tag = "h" + std::to_string(std::min(level, lowest));
    pugi::xml_node heading = page_.append(parent, tag.c_str(), place(title));
    for (const pugi::xml_node line : title.children()) {
      if (line.type() != pugi::node_element) continue;
      if (heading.first_child()) append_text(heading, " ");
      lay_out_inside(line, heading, level);
    }
  }

  void lay_out_inside(const pugi::xml_node& node, pugi::xml_node parent, int level) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        append_text(parent, child.value());
      } else if (child.type() == pugi::node_element) {
        lay_out(child, parent, level);
      }
    }
  }

  void lay_out_as(const char* tag, const pugi::xml_node& node, pugi::xml_node parent, int level,
                  const char* class_name = nullptr) {
    pugi::xml_node made = page_.append(parent, tag, place(node));
    if (class_name != nullptr) made.append_attribute("class").set_value(class_name);
    for (const char* kept : {"colspan", "rowspan"})
      if (const pugi::xml_attribute value = node.attribute(kept))
        made.append_attribute(kept).set_value(value.value());
    lay_out_inside(node, made, level);
  }

  /// `level` is the heading level of a section title here.
  void lay_out(const pugi::xml_node& node, pugi::xml_node parent, int level) {
    const std::string_view name = local_name(node);
    if (name == "section") {
      for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == "title") {
          lay_out_title(child, parent, level);
        } else {
          lay_out(child, parent, level + 1);
        }
      }
    } else if (name == "title") {
      lay_out_title(node, parent, level + 1);
    } else if (name == "p" && is_code(node)) {
      append_element(page_.append(parent, "pre", place(node)), "code", text_of(node));
    } else if (name == "p" || name == "subtitle" || name == "text-author" || name == "date") {
      lay_out_as("p", node, parent, level);
    } else if (name == "cite" || name == "epigraph") {
      lay_out_as("blockquote", node, parent, level);
    } else if (name == "poem") {
      lay_out_poem(node, parent, level);
    } else if (name == "empty-line") {
      append_element(parent, "hr");
    } else if (name == "image") {
      pugi::xml_node image = append_element(parent, "img");
      image.append_attribute("alt").set_value(node.attribute("alt").value());
    } else if (name == "table" || name == "tr" || name == "th" || name == "td") {
      lay_out_as(node.name(), node, parent, level);
    } else if (name == "a" && std::string_view(node.attribute("type").value()) == "note") {
      const std::string_view href = attribute_named(node, "href");
      append_note_reference(parent, std::string(href.substr(std::min<std::size_t>(1, href.size()))),
                            text_of(node));
    } else if (name == "sup") {
      append_element(parent, "sup", text_of(node));
    } else {
      lay_out_inside(node, parent, level);
    }
  }

  void lay_out_poem(const pugi::xml_node& poem, pugi::xml_node parent, int level) {
    for (const pugi::xml_node child : poem.children()) {
      if (local_name(child) != "stanza") {
        lay_out(child, parent, level);
        continue;
      }
      pugi::xml_node stanza = page_.append(parent, "div", place(child));
      stanza.append_attribute("class").set_value("stanza");
      for (const pugi::xml_node line : child.children()) {
        if (line.type() != pugi::node_element) continue;
        lay_out_inside(line, stanza, level);
        append_element(stanza, "br");
      }
    }
  }

  MadePage& page_;
  ElementPaths paths_;
};

}  // namespace

Document read_fb2(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  pugi::xml_document document = parse_xml(bytes, name);
  const pugi::xml_node book = document.document_element();
  MadePage page;
  Fb2Page layout(page);
  for (const pugi::xml_node body : book.children())
    if (local_name(body) == "body") layout.lay_out_body(body);
  FlowBuilder builder;
  builder.flow().metadata = read_fb2_description(child_named(book, "description"));
  builder.flow().cover = read_fb2_cover(book);
  document.reset();  // a large book is not to be in memory three times
  page.read_into(builder, options);
  return finish_document(std::move(builder.flow()), options);
}

Document read_zipped_fb2(std::string_view bytes, const std::string& name,
                         const ReadOptions& options) {
  ZipArchive archive(bytes, name);
  const auto is_book = [](std::string_view part) {
    constexpr std::string_view end = ".fb2";
    return part.size() > end.size() && part.substr(part.size() - end.size()) == end;
  };
  const auto book = std::find_if(archive.parts().begin(), archive.parts().end(), is_book);
  if (book != archive.parts().end())
    return read_fb2(archive.require(*book), name + ": " + *book, options);
  throw Error("the archive holds no FictionBook", name, "get the file again");
}

}  // namespace nangdok
