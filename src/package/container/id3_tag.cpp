#include "package/container/id3_tag.h"

#include <taglib/attachedpictureframe.h>
#include <taglib/chapterframe.h>
#include <taglib/id3v2tag.h>
#include <taglib/synchronizedlyricsframe.h>
#include <taglib/tableofcontentsframe.h>
#include <taglib/textidentificationframe.h>
#include <taglib/unsynchronizedlyricsframe.h>

#include <cmath>
#include <memory>

namespace nangdok {
namespace {

namespace id3 = TagLib::ID3v2;

constexpr auto encoding = TagLib::String::UTF16;  // the Unicode that version 2.3 knows
constexpr unsigned not_used = 0xFFFFFFFF;         // of CHAP's byte offsets

TagLib::String text_of(const std::string& text) {
  return {text, TagLib::String::UTF8};
}

TagLib::ByteVector bytes_of(const std::string& bytes) {
  return {bytes.data(), static_cast<unsigned>(bytes.size())};
}

/// The tag owns its frames.
template <typename Frame>
void add_frame(id3::Tag& tag, std::unique_ptr<Frame> frame) {
  tag.addFrame(frame.release());
}

void add_text(id3::Tag& tag, const char* name, const std::string& value) {
  if (value.empty()) return;
  auto frame = std::make_unique<id3::TextIdentificationFrame>(name, encoding);
  frame->setText(text_of(value));
  add_frame(tag, std::move(frame));
}

void add_user_text(id3::Tag& tag, const char* name, const std::string& value) {
  if (value.empty()) return;
  auto frame = std::make_unique<id3::UserTextIdentificationFrame>(encoding);
  frame->setDescription(name);
  frame->setText(text_of(value));
  add_frame(tag, std::move(frame));
}

unsigned milliseconds(const FileLayout& layout, Samples position) {
  return static_cast<unsigned>(std::llround(layout.seconds(position) * 1000));
}

TagLib::ByteVector chapter_name(std::size_t index) {
  return bytes_of("chp" + std::to_string(index) + '\0');
}

void add_chapters(id3::Tag& tag, const FileLayout& layout) {
  TagLib::ByteVectorList names;
  for (std::size_t i = 0; i < layout.chapters.size(); ++i) {
    const ChapterMark& chapter = layout.chapters[i];
    names.append(chapter_name(i));
    auto frame =
        std::make_unique<id3::ChapterFrame>(chapter_name(i), milliseconds(layout, chapter.begin),
                                            milliseconds(layout, chapter.end), not_used, not_used);
    auto title = std::make_unique<id3::TextIdentificationFrame>("TIT2", encoding);
    title->setText(text_of(chapter.title));
    frame->addEmbeddedFrame(title.release());
    add_frame(tag, std::move(frame));
  }
  auto contents = std::make_unique<id3::TableOfContentsFrame>(bytes_of(std::string("toc") + '\0'));
  contents->setIsTopLevel(true);
  contents->setIsOrdered(true);
  contents->setChildElements(names);
  add_frame(tag, std::move(contents));
}

void add_lyrics(id3::Tag& tag, const FileLayout& layout, const FileTags& tags) {
  if (tags.lyrics.empty()) return;
  auto plain = std::make_unique<id3::UnsynchronizedLyricsFrame>(encoding);
  plain->setLanguage("kor");
  plain->setText(text_of(tags.lyrics));
  add_frame(tag, std::move(plain));
  id3::SynchronizedLyricsFrame::SynchedTextList lines;
  for_each_sentence(
      layout, [&](const PlacedPiece& piece, const ParagraphTime&, const SentenceTime& sentence) {
        lines.append(
            {milliseconds(layout, layout.position(piece, sentence.begin)), text_of(sentence.text)});
      });
  auto timed = std::make_unique<id3::SynchronizedLyricsFrame>(encoding);
  timed->setLanguage("kor");
  timed->setType(id3::SynchronizedLyricsFrame::TextTranscription);
  timed->setTimestampFormat(id3::SynchronizedLyricsFrame::AbsoluteMilliseconds);
  timed->setSynchedText(lines);
  add_frame(tag, std::move(timed));
}

std::string numbered(int number, int count) {
  return number == 0 ? "" : std::to_string(number) + "/" + std::to_string(count);
}

}  // namespace

std::string id3_tag(const FileLayout& layout, const FileTags& tags) {
  id3::Tag tag;
  add_text(tag, "TIT2", tags.title);
  add_text(tag, "TIT3", tags.subtitle);
  add_text(tag, "TSOT", tags.sort_title);
  add_text(tag, "TALB", tags.album);
  add_text(tag, "TPE1", tags.artist);
  add_text(tag, "TPE2", tags.album_artist);
  add_text(tag, "TCOM", tags.narrator);
  add_text(tag, "TPUB", tags.publisher);
  add_text(tag, "TDRC", tags.date);
  add_text(tag, "TCON", tags.genre);
  add_text(tag, "TLAN", tags.language.starts_with("ko") ? "kor" : tags.language);
  add_text(tag, "TRCK", numbered(tags.track, tags.tracks));
  add_text(tag, "TPOS", tags.track == 0 ? "" : "1/1");
  add_text(tag, "TSSE", tool_name);
  add_user_text(tag, "SERIES", tags.series);
  add_user_text(tag, "SERIES-PART", tags.series_part);
  add_user_text(tag, "NARRATOR", tags.narrator);
  add_user_text(tag, "DESCRIPTION", tags.description);
  add_user_text(tag, "IDENTIFIER", tags.identifier);
  if (tags.cover) {
    auto cover = std::make_unique<id3::AttachedPictureFrame>();
    cover->setMimeType(tags.cover->media_type);
    cover->setType(id3::AttachedPictureFrame::FrontCover);
    cover->setPicture(bytes_of(tags.cover->bytes));
    add_frame(tag, std::move(cover));
  }
  if (layout.chapters.size() > 1) add_chapters(tag, layout);
  add_lyrics(tag, layout, tags);
  const TagLib::ByteVector bytes = tag.render(id3::v3);
  return {bytes.data(), bytes.size()};
}

}  // namespace nangdok
