#include "document/format.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/error.h"
#include "document/archive/zip_archive.h"
#include "document/encoding.h"

namespace nangdok {

namespace {

constexpr std::size_t bytes_to_look_at = 64U << 10U;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The first part of a text, cut where a line ends so that no character is torn. Machines write
/// lines that are longer than that: a torn character at the end is no harm to what is looked for.
std::string_view first_part(std::string_view bytes) {
  if (bytes.size() <= bytes_to_look_at) return bytes;
  const std::size_t end = bytes.rfind('\n', bytes_to_look_at);
  if (end == std::string_view::npos || end < bytes_to_look_at / 2)
    return bytes.substr(0, bytes_to_look_at);
  // The line end of UTF-16 has a second byte.
  return bytes.substr(0, (end + 2) / 2 * 2);
}

DocumentFormat detect_in_archive(std::string_view bytes, const std::string& name) {
  ZipArchive archive(bytes, name);
  const std::string type = archive.has("mimetype") ? *archive.read("mimetype") : std::string();
  if (contains(type, "application/epub+zip")) return DocumentFormat::epub;
  if (contains(type, "application/hwp+zip") || archive.has("Contents/content.hpf"))
    return DocumentFormat::hwpx;
  if (contains(type, "application/vnd.oasis.opendocument.text")) return DocumentFormat::odt;
  if (archive.has("word/document.xml")) return DocumentFormat::docx;
  if (archive.has("META-INF/container.xml")) return DocumentFormat::epub;
  if (const auto types = archive.read("[Content_Types].xml");
      types && contains(*types, "wordprocessingml.document.main"))
    return DocumentFormat::docx;
  for (const std::string& part : archive.parts()) {
    constexpr std::string_view end = ".fb2";
    if (part.size() > end.size() && part.compare(part.size() - end.size(), end.size(), end) == 0)
      return DocumentFormat::zipped_fictionbook;
  }
  throw Error("the archive holds no document that can be read", name,
              "unpack it and name the document inside");
}

/// The first lines of a text, without white space at their ends and without empty lines.
std::vector<std::string_view> first_lines(std::string_view text, std::size_t most) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < most) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const std::size_t last = line.find_last_not_of(" \t\r");
    if (last != std::string_view::npos) lines.push_back(line.substr(0, last + 1));
  }
  return lines;
}

bool is_number(std::string_view line) {
  return !line.empty() && line.size() < 8 &&
         line.find_first_not_of("0123456789") == std::string_view::npos;
}

bool looks_like_subtitles(const std::vector<std::string_view>& lines) {
  if (lines.size() < 2) return false;
  if (lines[0].substr(0, 6) == "WEBVTT") return true;
  return is_number(lines[0]) && contains(lines[1], " --> ") && contains(lines[1], ":");
}

/// Behind comments, the declaration and the document type: the name of the root element, lower
/// case.
std::string root_element(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const std::string_view rest = text.substr(at);
    if (rest.substr(0, 4) == "<!--") {
      const std::size_t end = rest.find("-->");
      if (end == std::string_view::npos) return {};
      at += end;
    } else if (rest.substr(0, 2) == "<?" || rest.substr(0, 2) == "<!") {
      ++at;
    } else {
      std::string name(rest.substr(1, rest.find_first_of(" \t\r\n/>") - 1));
      std::transform(name.begin(), name.end(), name.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
      return name.substr(name.find(':') == std::string::npos ? 0 : name.find(':') + 1);
    }
  }
  return {};
}

/// The format of text that begins with a tag; nothing when the tag is just text.
std::optional<DocumentFormat> detect_markup(std::string_view text, const std::string& name) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] != '<') return std::nullopt;
  const std::string root = root_element(text.substr(first));
  if (root == "fictionbook") return DocumentFormat::fictionbook;
  constexpr std::array<std::string_view, 16> html = {
      "html", "head",    "body", "meta",    "title", "div",  "p",      "h1",
      "h2",   "article", "main", "section", "table", "link", "script", "center"};
  if (std::find(html.begin(), html.end(), root) != html.end()) return DocumentFormat::html;
  if (text.substr(first, 5) == "<?xml")
    throw Error("this kind of XML (" + root.substr(0, 40) + ") is not read", name,
                "save the document as EPUB, DOCX or HTML");
  return std::nullopt;
}

bool is_atx_heading(std::string_view line) {
  const std::size_t marks = line.find_first_not_of('#');
  return marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ';
}

bool is_table_rule(std::string_view line) {
  return contains(line, "|") && contains(line, "--") &&
         line.find_first_not_of(" |:-") == std::string_view::npos;
}

}  // namespace

bool begins_like_pdf(std::string_view bytes) {
  // Readers look for the header within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  constexpr std::size_t header_within = 1024;
  return contains(bytes.substr(0, header_within), "%PDF-");
}

bool looks_like_markdown(std::string_view text) {
  constexpr std::size_t most_lines = 2000;
  constexpr int enough = 3;
  const std::vector<std::string_view> lines = first_lines(text, most_lines);
  if (lines.empty()) return false;
  int marks = 0;
  if (lines.size() > 1 && (lines[0] == "---" || lines[0] == "+++") &&
      (contains(lines[1], ": ") || contains(lines[1], " = ")))
    marks += enough;
  if (is_atx_heading(lines[0])) marks += enough;
  for (const std::string_view line : lines) {
    if (is_atx_heading(line) || line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~")
      marks += 2;
    if (is_table_rule(line) || line.substr(0, 2) == "[^") marks += 2;
    if (contains(line, "](")) marks += 1;
    if (const std::size_t bold = line.find("**");
        bold != std::string_view::npos && line.find("**", bold + 3) != std::string_view::npos &&
        line[bold + 2] != ' ' && line[bold + 2] != '*')
      marks += 1;
    if (marks >= enough) return true;
  }
  return false;
}

DocumentFormat detect_format(std::string_view bytes, const std::string& name) {
  using namespace std::string_view_literals;
  if (bytes.substr(0, 4) == "PK\x03\x04") return detect_in_archive(bytes, name);
  if (bytes.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) {
    // The name of HWP's header stream; a Word file's is in UTF-16.
    if (contains(bytes, "HWP Document File")) return DocumentFormat::hwp5;
    throw Error("this is an old Office document (.doc, .xls or .ppt)", name,
                "save it as DOCX and read that");
  }
  if (bytes.substr(0, 17) == "HWP Document File")
    throw Error("this is a document of Hangul 97 or older", name, "save it as HWPX and read that");
  if (begins_like_pdf(bytes)) return DocumentFormat::pdf;
  if (bytes.substr(0, 5) == "{\\rtf")
    throw Error("this is an RTF document", name, "save it as DOCX and read that");

  const std::string text = decode_text(first_part(bytes), name);
  if (looks_like_subtitles(first_lines(text, 2))) return DocumentFormat::subtitles;
  if (const auto markup = detect_markup(text, name)) return *markup;
  return looks_like_markdown(text) ? DocumentFormat::markdown : DocumentFormat::plain_text;
}

}  // namespace nangdok
