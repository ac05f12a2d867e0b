#include "epub/epub_parts.h"

#include "document_outline.h"
#include "made_archive.h"

namespace nangdok {

std::string container(const std::vector<std::string>& packages) {
  std::string files;
  for (const std::string& package : packages)
    files +=
        "<rootfile full-path=\"" + package + "\" media-type=\"application/oebps-package+xml\"/>";
  return "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
         "<rootfiles>" +
         files + "</rootfiles></container>";
}

std::string package(const std::string& manifest, const std::string& spine,
                    const std::string& metadata) {
  return "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\">"
         "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
         metadata + "</metadata><manifest>" + manifest + "</manifest><spine>" + spine +
         "</spine></package>";
}

std::string item(const std::string& id, const std::string& href, const std::string& more,
                 const std::string& type) {
  return "<item id=\"" + id + "\" href=\"" + href + "\" media-type=\"" + type + "\" " + more + "/>";
}

std::string itemref(const std::string& id, const std::string& more) {
  return "<itemref idref=\"" + id + "\" " + more + "/>";
}

std::string page(const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" "
         "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>-</title></head><body>" +
         body + "</body></html>";
}

Document read_parts(Parts parts) {
  parts.insert(parts.begin(), {"mimetype", "application/epub+zip"});
  return read_bytes(made_archive(parts), "책.epub");
}

std::string chapters_of(const Document& document) {
  const std::string all = outline(document);
  const std::size_t begin = all.find("# ");
  const std::size_t end = all.find("left out", begin);
  return begin == std::string::npos ? std::string() : all.substr(begin, end - begin);
}

}  // namespace nangdok
