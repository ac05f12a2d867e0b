#include "package/book_folder.h"

#include <fmt/format.h>

#include <sstream>
#include <utility>

#include "package/container/container.h"
#include "package/file_name.h"
#include "package/folder_output.h"
#include "package/lyrics.h"
#include "package/publication.h"
#include "package/read_along/read_along.h"
#include "package/sidecars.h"

namespace nangdok {
namespace {

constexpr const char* playlist_name = "playlist.m3u8";

/// What an earlier render of ours put into the folder, by its playlist.
std::vector<std::string> files_before(const FolderOutput& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  const std::filesystem::path path = folder.finished(playlist_name);
  if (!std::filesystem::is_regular_file(path, failed)) return names;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    const bool plain = !line.empty() && line[0] != '#' && line.find('/') == std::string::npos;
    if (plain) names.push_back(line);
  }
  return names;
}

std::string track_name(std::size_t number, std::size_t count, const std::string& title,
                       AudioFormat format) {
  const int digits = count < 100 ? 2 : count < 1000 ? 3 : 4;
  return fmt::format("{:0{}} {}.{}", number, digits, file_name_of(title), name_of(format));
}

}  // namespace

PackageResult package_folder(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                             const PackageOptions& options) {
  std::vector<const PackagedChapter*> heard;
  for (const PackagedChapter& chapter : chapters) {
    if (!chapter.pieces.empty()) heard.push_back(&chapter);
  }
  FolderOutput folder(options.output);
  PackageResult result;
  std::vector<FolderTrack> tracks;
  std::vector<ReadAlongFile> heard_in;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    const FileLayout layout = lay_out(options.format, {heard[i], 1}, options.checkpoint);
    FileTags file_tags = tags_of_chapter(tags, heard[i]->title, static_cast<int>(i + 1),
                                         static_cast<int>(heard.size()));
    if (options.with_text) file_tags.lyrics = lyrics_of(layout);
    const std::string name = track_name(i + 1, heard.size(), heard[i]->title, options.format);
    const std::filesystem::path audio = folder.making(name);
    AtomicFile file(audio);
    write_container(layout, file_tags, file);
    file.commit();
    const double seconds = layout.seconds(layout.length);
    tracks.push_back({heard[i]->title, name, seconds, std::filesystem::file_size(audio)});
    result.outputs.push_back(folder.finished(name));
    result.chapters.push_back({heard[i]->title, 0, seconds, folder.finished(name)});
    result.duration_s += seconds;
    heard_in.push_back({name, layout});
  }
  const auto beside = [&](const std::string& name, const std::string& bytes) {
    folder.write(name, bytes);
    result.outputs.push_back(folder.finished(name));
  };
  beside(playlist_name, playlist(tracks));
  beside("book.cue", cue_sheet(tags, tracks));
  beside(cover_file_name(*tags.cover), tags.cover->bytes);
  beside("metadata.opf", opf_metadata(tags));
  beside("publication.json", publication_manifest(tags, options.format, tracks));
  if (options.podcast) {
    const bool captions = options.read_along.contains(ReadAlong::vtt);
    beside("feed.xml", podcast_feed(tags, options.format, tracks, captions));
    for (const ReadAlongFile& file : heard_in) {
      beside(json_chapters_name(file.audio_name), json_chapters(file.layout));
    }
  }
  if (!tags.metadata.description.empty()) beside("desc.txt", tags.metadata.description + "\n");
  if (!tags.narrator.empty()) beside("reader.txt", tags.narrator + "\n");
  make_read_along(chapters, heard_in, tags, options, "book", beside, [&](const std::string& name) {
    result.outputs.push_back(folder.finished(name));
    return folder.making(name);
  });
  folder.commit(files_before(folder));
  return result;
}

}  // namespace nangdok
