#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/error.h"
#include "document/archive/zip_archive.h"
#include "document/encoding.h"
#include "document/flow/finish.h"
#include "document/html/html_page.h"
#include "document/html/html_reader.h"
#include "document/input_file.h"
#include "document/markup/html_tree.h"

namespace nangdok {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_pages = 5000;

bool is_page(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".html" || extension == ".htm" || extension == ".xhtml";
}

/// True when the file is in the folder, whatever links lead to it.
bool is_inside(const fs::path& folder, const fs::path& file) {
  std::error_code failed;
  const fs::path real = fs::canonical(file, failed);
  if (failed || !fs::is_regular_file(real)) return false;
  const fs::path root = fs::canonical(folder);
  return std::mismatch(root.begin(), root.end(), real.begin(), real.end()).first == root.end();
}

/// The pages in the folder itself, by name.
std::vector<std::string> pages_in(const fs::path& folder) {
  std::vector<std::string> pages;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (!is_page(entry.path()) || !is_inside(folder, entry.path())) continue;
    pages.push_back(entry.path().filename().string());
    if (pages.size() > most_pages)
      throw Error("the folder has more than five thousand pages", folder.string(),
                  "divide it into books");
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

struct PageLink {
  std::string page;  ///< Path in the folder.
  std::string title;
};

/// The page's path in the folder; nothing when the link leads elsewhere.
std::optional<std::string> page_in_folder(const fs::path& folder, std::string_view href) {
  const std::string path = resolve_part("index.html", href);
  if (path.empty() || !is_page(path) || !is_inside(folder, folder / path)) return std::nullopt;
  return path;
}

std::vector<PageLink> links_of(const pugi::xml_node& index, const fs::path& folder,
                               const std::string& index_name) {
  std::vector<PageLink> links;
  std::unordered_set<std::string> seen = {index_name};
  index.find_node([&](const pugi::xml_node& node) {
    if (std::string_view(node.name()) != "a") return false;
    const std::optional<std::string> page = page_in_folder(folder, node.attribute("href").value());
    if (page && seen.insert(*page).second) links.push_back({*page, clean_text(text_of(node))});
    return links.size() >= most_pages;
  });
  return links;
}

}  // namespace

Document read_page_folder(const fs::path& folder, const ReadOptions& options) {
  const std::vector<std::string> pages = pages_in(folder);
  if (pages.empty())
    throw Error("the folder holds no HTML pages", folder.string(),
                "name one document, or a folder of .html files");
  std::string index_name;
  for (const char* name : {"index.html", "index.htm", "index.xhtml", "toc.html", "contents.html"})
    if (index_name.empty() && std::find(pages.begin(), pages.end(), name) != pages.end())
      index_name = name;

  FlowBuilder builder;
  Metadata metadata;
  std::vector<PageLink> links;
  if (!index_name.empty()) {
    const fs::path path = folder / index_name;
    const std::string bytes = read_input_file(path);
    const pugi::xml_document index = parse_html(decode_text(bytes, path.string()), path.string());
    links = links_of(index, folder, index_name);
    // Lines of the index that are links are its table of contents; the rest is text.
    const LeaveOutRule table_of_contents =
        [&](const pugi::xml_node& node) -> std::optional<std::string> {
      const std::string_view name = node.name();
      if (links.empty() || (name != "li" && name != "p" && name != "td" && name != "dt")) return {};
      std::string linked;
      for (const pugi::xml_node link : node.children("a")) linked += text_of(link);
      const bool mostly_links = !linked.empty() && linked.size() * 10 >= text_of(node).size() * 7;
      return mostly_links ? std::optional<std::string>("table of contents") : std::nullopt;
    };
    metadata =
        read_html_page(bytes, path.string(), index_name, options, builder, table_of_contents);
  }
  if (links.empty()) {
    for (const std::string& page : pages)
      if (page != index_name) links.push_back({page, {}});
  }
  for (const PageLink& link : links) {
    const fs::path path = folder / link.page;
    const std::size_t begin = builder.next_block();
    builder.section_break();
    const Metadata page =
        read_html_page(read_input_file(path), path.string(), link.page, options, builder);
    const std::string& title = link.title.empty() ? page.title : link.title;
    if (begin < builder.next_block()) builder.flow().contents.push_back({title, 0, begin});
    if (metadata.title.empty() && links.size() == 1) metadata = page;
    if (metadata.authors.empty()) metadata.authors = page.authors;
  }
  if (metadata.title.empty()) metadata.title = fs::canonical(folder).filename().string();
  builder.flow().metadata = std::move(metadata);
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
