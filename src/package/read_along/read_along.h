#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "package/layout.h"

namespace nangdok {

/// One finished audio file and what is heard in it: what all read-along files are made from.
struct ReadAlongFile {
  std::string audio_name;  ///< Without folders; the read-along file stands beside it.
  FileLayout layout;
};

/// Closed captions: one cue a sentence (W3C WebVTT).
std::string webvtt(const FileLayout& layout);

/// The same as SubRip.
std::string subrip(const FileLayout& layout);

/// Lyrics with title and author in front.
std::string lrc_file(const FileLayout& layout, const BookTags& tags);

/// Everything that is known of the times: files → chapters → paragraphs → sentences → words, in
/// seconds.
std::string timeline_json(const std::vector<ReadAlongFile>& files, const BookTags& tags);

/// A page that plays the audio beside it and marks the word being heard; needs no network.
std::string html_page(const std::vector<ReadAlongFile>& files, const BookTags& tags);

/// Writes an EPUB 3 with media overlays to `path`: text, and inside it one audio file a chapter.
/// Sentences are its steps. The format is one that EPUB knows (is_epub_audio).
void write_epub(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                const PackageOptions& options, const std::filesystem::path& path);

/// Hands each read-along file that was asked for to `write(name, bytes)`, named after `stem`; the
/// EPUB is written to the path that `place(name)` gives. Captions and lyrics are one an audio file,
/// named after it; the others one a book.
void make_read_along(const std::vector<PackagedChapter>& chapters,
                     const std::vector<ReadAlongFile>& files, const BookTags& tags,
                     const PackageOptions& options, const std::string& stem,
                     const std::function<void(const std::string&, const std::string&)>& write,
                     const std::function<std::filesystem::path(const std::string&)>& place);

}  // namespace nangdok
