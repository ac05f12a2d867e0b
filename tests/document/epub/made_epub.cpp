#include "epub/made_epub.h"

#include "made_archive.h"

namespace nangdok {

namespace {

std::string xhtml(const std::string& body, const std::string& attributes) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
         "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>-</title></head><body " +
         attributes + ">" + body + "</body></html>";
}

std::string manifest_item(const std::string& id, const std::string& href, const std::string& type,
                          const std::string& more = {}) {
  return "<item id=\"" + id + "\" href=\"" + href + "\" media-type=\"" + type + "\" " + more + "/>";
}

}  // namespace

std::string MadeEpub::bytes() const {
  std::string items = manifest;
  std::string references;
  std::vector<std::pair<std::string, std::string>> all = {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml",
       "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
       "<rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>"}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string id = "t" + std::to_string(i);
    items += manifest_item(id, texts[i].name, "application/xhtml+xml");
    references += "<itemref idref=\"" + id + "\"/>";
    all.emplace_back("OEBPS/" + texts[i].name, xhtml(texts[i].body, texts[i].attributes));
  }
  if (!nav.empty()) {
    items += manifest_item("nav", "nav.xhtml", "application/xhtml+xml", "properties=\"nav\"");
    all.emplace_back("OEBPS/nav.xhtml", xhtml("<nav epub:type=\"toc\">" + nav + "</nav>", ""));
  }
  if (!nav_map.empty()) {
    items += manifest_item("ncx", "toc.ncx", "application/x-dtbncx+xml");
    all.emplace_back("OEBPS/toc.ncx",
                     "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap>" + nav_map +
                         "</navMap></ncx>");
  }
  all.emplace_back("OEBPS/content.opf",
                   "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
                   "unique-identifier=\"id\"><metadata "
                   "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
                       metadata + "</metadata><manifest>" + items + "</manifest><spine>" +
                       references + spine + "</spine></package>");
  all.insert(all.end(), parts.begin(), parts.end());
  return made_archive(all);
}

}  // namespace nangdok
