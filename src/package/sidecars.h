#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "package/layout.h"

namespace nangdok {

/// One chapter file of a folder, as playlists name it.
struct FolderTrack {
  std::string title;
  std::string file_name;
  double seconds = 0;
  std::uint64_t bytes = 0;
};

/// Extended M3U, UTF-8.
std::string playlist(const std::vector<FolderTrack>& tracks);

/// A cue sheet with one FILE a track.
std::string cue_sheet(const BookTags& tags, const std::vector<FolderTrack>& tracks);

/// An Open Packaging Format file with the book's metadata, as library programs read it beside the
/// audio.
std::string opf_metadata(const BookTags& tags);

/// "cover.jpg" or "cover.png".
std::string cover_file_name(const Image& cover);

}  // namespace nangdok
