#include "package/sidecars.h"

#include <fmt/format.h>

#include <cmath>
#include <pugixml.hpp>
#include <sstream>

#include "package/file_tags.h"

namespace nangdok {
namespace {

/// Cue sheets have no way to write a quotation mark inside quotation marks.
std::string quoted(std::string text) {
  for (char& c : text) {
    if (c == '"') c = '\'';
  }
  return "\"" + text + "\"";
}

void add_element(pugi::xml_node parent, const char* name, const std::string& value) {
  if (!value.empty()) parent.append_child(name).text().set(value.c_str());
}

void add_meta(pugi::xml_node parent, const char* name, const std::string& value) {
  if (value.empty()) return;
  pugi::xml_node meta = parent.append_child("meta");
  meta.append_attribute("name") = name;
  meta.append_attribute("content") = value.c_str();
}

void add_person(pugi::xml_node parent, const std::string& name, const char* role) {
  if (name.empty()) return;
  pugi::xml_node person = parent.append_child("dc:creator");
  person.append_attribute("opf:role") = role;
  person.text().set(name.c_str());
}

}  // namespace

std::string playlist(const std::vector<FolderTrack>& tracks) {
  std::string text = "#EXTM3U\n";
  for (const FolderTrack& track : tracks) {
    text += fmt::format("#EXTINF:{},{}\n{}\n", std::llround(track.seconds), track.title,
                        track.file_name);
  }
  return text;
}

std::string cue_sheet(const BookTags& tags, const std::vector<FolderTrack>& tracks) {
  std::string text;
  if (!tags.genre.empty()) text += "REM GENRE " + quoted(tags.genre) + "\n";
  if (!tags.year.empty()) text += "REM DATE " + tags.year + "\n";
  text += "PERFORMER " + quoted(joined(tags.metadata.authors)) + "\n";
  text += "TITLE " + quoted(tags.metadata.title) + "\n";
  int number = 0;
  for (const FolderTrack& track : tracks) {
    const bool mp3 = track.file_name.ends_with(".mp3");
    text +=
        fmt::format("FILE {} {}\n  TRACK {:02} AUDIO\n    TITLE {}\n    INDEX 01 00:00:00\n",
                    quoted(track.file_name), mp3 ? "MP3" : "WAVE", ++number, quoted(track.title));
  }
  return text;
}

std::string opf_metadata(const BookTags& tags) {
  const Metadata& book = tags.metadata;
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node package = document.append_child("package");
  package.append_attribute("xmlns") = "http://www.idpf.org/2007/opf";
  package.append_attribute("version") = "2.0";
  package.append_attribute("unique-identifier") = "book";
  pugi::xml_node metadata = package.append_child("metadata");
  metadata.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  metadata.append_attribute("xmlns:opf") = "http://www.idpf.org/2007/opf";
  add_element(metadata, "dc:title", book.title);
  add_element(metadata, "dc:subtitle", book.subtitle);
  for (const std::string& author : book.authors) add_person(metadata, author, "aut");
  add_person(metadata, tags.narrator, "nrt");
  add_element(metadata, "dc:publisher", book.publisher);
  add_element(metadata, "dc:date", tags.year);
  add_element(metadata, "dc:language", book.language.empty() ? "ko" : book.language);
  add_element(metadata, "dc:description", book.description);
  add_element(metadata, "dc:subject", tags.genre);
  pugi::xml_node identifier = metadata.append_child("dc:identifier");
  identifier.append_attribute("id") = "book";
  identifier.text().set(book.identifier.empty() ? book.title.c_str() : book.identifier.c_str());
  add_meta(metadata, "calibre:series", book.series);
  add_meta(metadata, "calibre:series_index", book.series_part);
  std::ostringstream text;
  document.save(text, "  ");
  return text.str();
}

std::string cover_file_name(const Image& cover) {
  return cover.media_type == "image/png" ? "cover.png" : "cover.jpg";
}

}  // namespace nangdok
