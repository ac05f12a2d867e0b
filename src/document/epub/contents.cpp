#include "document/epub/contents.h"

#include <string_view>
#include <utility>

#include "base/error.h"
#include "document/flow/flow_builder.h"
#include "document/markup/html_tree.h"
#include "document/markup/note_links.h"
#include "document/markup/xml.h"

namespace nangdok {

namespace {

ContentsLink link_to(std::string_view base, std::string_view reference, std::string title,
                     int depth) {
  ContentsLink link;
  link.title = std::move(title);
  link.depth = depth;
  link.part = reference.empty() ? std::string() : resolve_part(base, reference);
  const std::size_t hash = reference.find('#');
  if (hash != std::string_view::npos) link.fragment = percent_decoded(reference.substr(hash + 1));
  return link;
}

/// What a line of the navigation says: its text, or what describes it.
std::string label_text(const pugi::xml_node& label) {
  std::string text = clean_text(text_of(label));
  if (text.empty()) text = clean_text(label.attribute("title").value());
  if (text.empty()) {
    const pugi::xml_node image =
        label.find_node([](const pugi::xml_node& node) { return local_name(node) == "img"; });
    text = clean_text(image.attribute("alt").value());
  }
  return text;
}

void read_nav_list(const pugi::xml_node& list, const std::string& base, int depth,
                   std::vector<ContentsLink>& links) {
  for (const pugi::xml_node item : list.children()) {
    if (local_name(item) != "li") continue;
    pugi::xml_node label = child_named(item, "a");
    if (!label) label = child_named(item, "span");
    if (label) {
      links.push_back(link_to(base, label.attribute("href").value(), label_text(label), depth));
    }
    read_nav_list(child_named(item, "ol"), base, depth + (label ? 1 : 0), links);
  }
}

void read_nav_points(const pugi::xml_node& parent, const std::string& base, int depth,
                     std::vector<ContentsLink>& links) {
  for (const pugi::xml_node point : parent.children()) {
    if (local_name(point) != "navPoint") continue;
    const std::string title =
        clean_text(text_of(child_named(child_named(point, "navLabel"), "text")));
    links.push_back(
        link_to(base, child_named(point, "content").attribute("src").value(), title, depth));
    read_nav_points(point, base, depth + 1, links);
  }
}

EpubContents read_nav(ZipArchive& archive, const std::string& part) {
  EpubContents contents;
  const pugi::xml_document nav = parse_xhtml(archive.require(part), archive.name() + ": " + part);
  const auto find_nav = [&](std::string_view type) {
    return nav.find_node([&](const pugi::xml_node& node) {
      return local_name(node) == "nav" && has_type(node, type);
    });
  };
  // The list may stand in other elements beside the nav's heading.
  const auto list_in = [](const pugi::xml_node& node) {
    return node.find_node([](const pugi::xml_node& inner) { return local_name(inner) == "ol"; });
  };
  read_nav_list(list_in(find_nav("toc")), part, 0, contents.links);
  for (const pugi::xml_node item : list_in(find_nav("landmarks")).children()) {
    const pugi::xml_node link = child_named(item, "a");
    const std::string target = resolve_part(part, link.attribute("href").value());
    if (link && !target.empty())
      contents.landmarks.emplace(target, link.attribute("epub:type").value());
  }
  return contents;
}

EpubContents read_ncx(ZipArchive& archive, const std::string& part) {
  EpubContents contents;
  const pugi::xml_document ncx = parse_xml(archive.require(part), archive.name() + ": " + part);
  read_nav_points(child_named(ncx.document_element(), "navMap"), part, 0, contents.links);
  return contents;
}

}  // namespace

EpubContents read_epub_contents(ZipArchive& archive, const PackageDocument& package) {
  EpubContents contents;
  try {
    if (archive.has(package.nav_part)) contents = read_nav(archive, package.nav_part);
    if (contents.links.empty() && archive.has(package.ncx_part)) {
      EpubContents older = read_ncx(archive, package.ncx_part);
      contents.links = std::move(older.links);
    }
  } catch (const Error&) {
    // A damaged table of contents loses no text.
    contents.links.clear();
  }
  return contents;
}

}  // namespace nangdok
