#include "package/publication.h"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <sstream>

#include "base/content_hash.h"
#include "base/json_text.h"
#include "package/clock_text.h"
#include "package/file_name.h"
#include "package/file_tags.h"

namespace nangdok {
namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& value) {
  return json_text(value, 2) + "\n";
}

std::string stem_of(const std::string& name) {
  return std::filesystem::path(name).stem().string();
}

/// ISO 8601.
std::string duration_text(double seconds) {
  return fmt::format("PT{:.3f}S", seconds);
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text = {}) {
  pugi::xml_node node = parent.append_child(name);
  if (!text.empty()) node.text().set(text.c_str());
  return node;
}

void attribute(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}

}  // namespace

std::string media_type_of(AudioFormat format) {
  switch (format) {
    case AudioFormat::m4b:
      return "audio/mp4";
    case AudioFormat::mp3:
      return "audio/mpeg";
    case AudioFormat::opus:
    case AudioFormat::ogg:
      return "audio/ogg";
    case AudioFormat::flac:
      return "audio/flac";
    case AudioFormat::wav:
      break;
  }
  return "audio/wav";
}

std::string publication_manifest(const BookTags& tags, AudioFormat format,
                                 const std::vector<FolderTrack>& tracks) {
  const Metadata& book = tags.metadata;
  ordered_json manifest = {{"@context",
                            {"https://schema.org",
                             "https://www.w3.org/ns/pub-context",
                             {{"language", book.language.empty() ? "ko" : book.language}}}},
                           {"conformsTo", "https://www.w3.org/TR/audiobooks/"},
                           {"type", "Audiobook"},
                           {"name", book.title},
                           {"author", book.authors},
                           {"readBy", tags.narrator},
                           {"inLanguage", book.language.empty() ? "ko" : book.language}};
  if (!book.identifier.empty()) manifest["id"] = book.identifier;
  if (!book.publisher.empty()) manifest["publisher"] = book.publisher;
  if (!book.description.empty()) manifest["description"] = book.description;
  if (!tags.year.empty()) manifest["datePublished"] = tags.year;
  double total = 0;
  ordered_json order = ordered_json::array();
  for (const FolderTrack& track : tracks) {
    total += track.seconds;
    order.push_back({{"type", "LinkedResource"},
                     {"url", address_of(track.file_name)},
                     {"encodingFormat", media_type_of(format)},
                     {"name", track.title},
                     {"duration", duration_text(track.seconds)}});
  }
  manifest["duration"] = duration_text(total);
  manifest["readingOrder"] = std::move(order);
  manifest["resources"] = {{{"type", "LinkedResource"},
                            {"rel", {"cover"}},
                            {"url", cover_file_name(*tags.cover)},
                            {"encodingFormat", tags.cover->media_type}}};
  return text_of(manifest);
}

std::string podcast_feed(const BookTags& tags, AudioFormat format,
                         const std::vector<FolderTrack>& tracks, bool with_captions) {
  const Metadata& book = tags.metadata;
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  attribute(declaration, "version", "1.0");
  attribute(declaration, "encoding", "UTF-8");
  pugi::xml_node rss = add(document, "rss");
  attribute(rss, "version", "2.0");
  attribute(rss, "xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
  attribute(rss, "xmlns:podcast", "https://podcastindex.org/namespace/1.0");
  pugi::xml_node channel = add(rss, "channel");
  add(channel, "title", book.title);
  add(channel, "link", "feed.xml");
  add(channel, "description", book.description.empty() ? book.title : book.description);
  add(channel, "language", book.language.empty() ? "ko" : book.language);
  add(channel, "itunes:author", joined(book.authors));
  add(channel, "itunes:type", "serial");
  add(channel, "itunes:explicit", "false");
  attribute(add(channel, "itunes:category"), "text", "Arts");
  attribute(add(channel, "itunes:image"), "href", cover_file_name(*tags.cover));
  int number = 0;
  for (const FolderTrack& track : tracks) {
    pugi::xml_node item = add(channel, "item");
    add(item, "title", track.title);
    pugi::xml_node enclosure = add(item, "enclosure");
    attribute(enclosure, "url", address_of(track.file_name));
    attribute(enclosure, "length", std::to_string(track.bytes));
    attribute(enclosure, "type", media_type_of(format));
    pugi::xml_node guid =
        add(item, "guid", content_hash(book.title + "\n" + track.file_name).substr(0, 32));
    attribute(guid, "isPermaLink", "false");
    add(item, "itunes:duration", std::to_string(std::llround(track.seconds)));
    add(item, "itunes:episode", std::to_string(++number));
    pugi::xml_node chapters = add(item, "podcast:chapters");
    attribute(chapters, "url", address_of(json_chapters_name(track.file_name)));
    attribute(chapters, "type", "application/json+chapters");
    if (with_captions) {
      pugi::xml_node transcript = add(item, "podcast:transcript");
      attribute(transcript, "url", address_of(stem_of(track.file_name) + ".vtt"));
      attribute(transcript, "type", "text/vtt");
    }
  }
  std::ostringstream text;
  document.save(text, "  ");
  return text.str();
}

std::string json_chapters(const FileLayout& layout) {
  ordered_json chapters = ordered_json::array();
  for_each_sentence(layout, [&](const PlacedPiece& piece, const ParagraphTime& paragraph,
                                const SentenceTime& sentence) {
    if (paragraph.kind != BlockKind::heading) return;
    const double start = layout.seconds(layout.position(piece, sentence.begin));
    chapters.push_back({{"startTime", std::round(start * 1000) / 1000}, {"title", sentence.text}});
  });
  if (chapters.empty()) {
    for (const ChapterMark& mark : layout.chapters) {
      const double start = layout.seconds(mark.begin);
      chapters.push_back({{"startTime", std::round(start * 1000) / 1000}, {"title", mark.title}});
    }
  }
  return text_of({{"version", "1.2.0"}, {"chapters", std::move(chapters)}});
}

std::string json_chapters_name(const std::string& audio_name) {
  return stem_of(audio_name) + ".chapters.json";
}

}  // namespace nangdok
