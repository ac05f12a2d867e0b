#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "assemble/timeline.h"
#include "document/document.h"
#include "encode/encoder.h"

namespace nangdok {

/// One encoded chapter, as the store keeps it. A long chapter may come in several pieces, in order.
struct ChapterPiece {
  std::filesystem::path audio;  ///< The encoder's file,
  std::uint64_t offset = 0;     ///< which may lie inside a larger one, from here
  std::uint64_t bytes = 0;      ///< for this long.
  EncodedInfo info;
  Timeline timeline;
};

/// A chapter without pieces (a part's title page) gets no mark of its own.
struct PackagedChapter {
  std::string title;
  int depth = 0;
  std::vector<ChapterPiece> pieces;
  std::vector<SourcePlace> places = {};  ///< Of each block, for `source_epub`.
};

/// Everything that names the book.
struct BookTags {
  Metadata metadata;
  std::string narrator;
  std::string genre = "Audiobook";
  std::string year;
  std::optional<Image> cover;  ///< Without one a cover is drawn from title and authors.
};

enum class ReadAlong { vtt, srt, lrc, json, epub, html };

/// Whether the audio may stand in an EPUB (EPUB 3.3, core media types: MP3, and AAC in MP4).
inline bool is_epub_audio(AudioFormat format) {
  return format == AudioFormat::m4b || format == AudioFormat::mp3;
}

struct PackageOptions {
  AudioFormat format = AudioFormat::m4b;
  std::filesystem::path output;  ///< A file, or with `split` a folder.
  bool split = false;            ///< One file a chapter, with playlist, cue sheet and manifest.
  bool with_text = true;         ///< The sentences with their times travel in the file.
  std::set<ReadAlong> read_along = {};
  bool podcast = false;  ///< With `split`: a feed, and JSON chapters for each episode.
  /// Called many times a second; may throw to end the work, and then nothing of it is left.
  std::function<void()> checkpoint = [] {};
  /// The EPUB that the text was read from, whose pages a read-along EPUB keeps; empty for others.
  std::filesystem::path source_epub = {};
};

/// A chapter's place in the finished file, and what to tell the user.
struct PlacedChapter {
  std::string title;
  double start_s = 0;
  double end_s = 0;
  std::filesystem::path file;
};

struct PackageResult {
  std::vector<std::filesystem::path> outputs;
  std::vector<PlacedChapter> chapters;
  double duration_s = 0;
};

/// Puts encoded chapters together by copying packets, with chapter marks, tags, cover and text, as
/// one file or a folder; never encodes again. Nothing appears under the final name until all is
/// written. Throws Error that names the output.
PackageResult package_book(std::vector<PackagedChapter> chapters, const BookTags& tags,
                           const PackageOptions& options);

}  // namespace nangdok
