#include "package/read_along/read_along.h"

namespace nangdok {
namespace {

std::string without_ending(const std::string& name) {
  return std::filesystem::path(name).stem().string();
}

}  // namespace

void make_read_along(const std::vector<PackagedChapter>& chapters,
                     const std::vector<ReadAlongFile>& files, const BookTags& tags,
                     const PackageOptions& options, const std::string& stem,
                     const std::function<void(const std::string&, const std::string&)>& write,
                     const std::function<std::filesystem::path(const std::string&)>& place) {
  const std::set<ReadAlong>& wanted = options.read_along;
  for (const ReadAlongFile& file : files) {
    options.checkpoint();
    const std::string name = without_ending(file.audio_name);
    if (wanted.contains(ReadAlong::vtt)) write(name + ".vtt", webvtt(file.layout));
    if (wanted.contains(ReadAlong::srt)) write(name + ".srt", subrip(file.layout));
    if (wanted.contains(ReadAlong::lrc)) write(name + ".lrc", lrc_file(file.layout, tags));
  }
  options.checkpoint();
  if (wanted.contains(ReadAlong::json)) write(stem + ".json", timeline_json(files, tags));
  options.checkpoint();
  if (wanted.contains(ReadAlong::html)) write(stem + ".html", html_page(files, tags));
  if (wanted.contains(ReadAlong::epub)) {
    write_epub(chapters, tags, options, place(stem + ".epub"));
  }
}

}  // namespace nangdok
