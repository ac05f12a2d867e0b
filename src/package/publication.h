#pragma once

#include <string>
#include <vector>

#include "package/sidecars.h"

namespace nangdok {

/// The media type of a format's files: "audio/mp4" …
std::string media_type_of(AudioFormat format);

/// A W3C Audiobooks manifest (`publication.json`) of a folder of chapter files.
std::string publication_manifest(const BookTags& tags, AudioFormat format,
                                 const std::vector<FolderTrack>& tracks);

/// An RSS 2.0 feed with Apple's and Podcasting 2.0's tags, one episode a chapter, oldest first. Its
/// addresses are relative to where the feed will stand. `with_captions`: a WebVTT file of the same
/// name lies beside each episode.
std::string podcast_feed(const BookTags& tags, AudioFormat format,
                         const std::vector<FolderTrack>& tracks, bool with_captions);

/// Chapters of one episode as Podcasting 2.0 has them (JSON Chapters 1.2): its headings, or its
/// title alone.
std::string json_chapters(const FileLayout& layout);

/// "01 제목.mp3" gives "01 제목.chapters.json".
std::string json_chapters_name(const std::string& audio_name);

}  // namespace nangdok
