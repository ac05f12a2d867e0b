#include "package/container/xiph_comments.h"

#include <fmt/format.h>
#include <taglib/flacpicture.h>
#include <taglib/xiphcomment.h>

#include "package/clock_text.h"

namespace nangdok {
namespace {

TagLib::String text_of(const std::string& text) {
  return {text, TagLib::String::UTF8};
}

TagLib::ByteVector bytes_of(const std::string& bytes) {
  return {bytes.data(), static_cast<unsigned>(bytes.size())};
}

std::string string_of(const TagLib::ByteVector& bytes) {
  return {bytes.data(), bytes.size()};
}

void add_comment(TagLib::Ogg::XiphComment& comments, const std::string& name,
                 const std::string& value) {
  if (!value.empty()) comments.addField(name, text_of(value));
}

}  // namespace

std::string flac_picture(const Image& cover) {
  TagLib::FLAC::Picture picture;
  picture.setType(TagLib::FLAC::Picture::FrontCover);
  picture.setMimeType(cover.media_type);
  picture.setData(bytes_of(cover.bytes));
  return string_of(picture.render());
}

std::string xiph_comments(const FileLayout& layout, const FileTags& tags, bool picture_too) {
  TagLib::Ogg::XiphComment comments;
  add_comment(comments, "TITLE", tags.title);
  add_comment(comments, "SUBTITLE", tags.subtitle);
  add_comment(comments, "TITLESORT", tags.sort_title);
  add_comment(comments, "ALBUM", tags.album);
  add_comment(comments, "ARTIST", tags.artist);
  add_comment(comments, "ALBUMARTIST", tags.album_artist);
  add_comment(comments, "COMPOSER", tags.narrator);
  add_comment(comments, "PERFORMER", tags.narrator);
  add_comment(comments, "DATE", tags.date);
  add_comment(comments, "GENRE", tags.genre);
  add_comment(comments, "PUBLISHER", tags.publisher);
  add_comment(comments, "DESCRIPTION", tags.description);
  add_comment(comments, "SERIES", tags.series);
  add_comment(comments, "SERIES-PART", tags.series_part);
  add_comment(comments, "LANGUAGE", tags.language);
  add_comment(comments, "IDENTIFIER", tags.identifier);
  add_comment(comments, "ENCODER", tool_name);
  if (tags.track > 0) {
    add_comment(comments, "TRACKNUMBER", std::to_string(tags.track));
    add_comment(comments, "TRACKTOTAL", std::to_string(tags.tracks));
    add_comment(comments, "DISCNUMBER", "1");
  }
  if (layout.chapters.size() > 1) {
    for (std::size_t i = 0; i < layout.chapters.size(); ++i) {
      const ChapterMark& chapter = layout.chapters[i];
      const std::string name = fmt::format("CHAPTER{:03}", i + 1);
      add_comment(comments, name, clock_text(layout.seconds(chapter.begin)));
      add_comment(comments, name + "NAME", chapter.title);
    }
  }
  add_comment(comments, "LYRICS", tags.lyrics);
  if (picture_too && tags.cover) {
    const TagLib::ByteVector block = bytes_of(flac_picture(*tags.cover)).toBase64();
    add_comment(comments, "METADATA_BLOCK_PICTURE", string_of(block));
  }
  return string_of(comments.render(false));
}

}  // namespace nangdok
