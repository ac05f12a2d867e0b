#include "package/package.h"

#include "package/book_folder.h"
#include "package/container/container.h"
#include "package/cover.h"
#include "package/lyrics.h"

namespace nangdok {
namespace {

BookTags with_cover(const BookTags& tags) {
  BookTags complete = tags;
  if (!complete.cover) {
    complete.cover =
        draw_cover(tags.metadata.title, tags.metadata.subtitle, joined(tags.metadata.authors));
  }
  return complete;
}

PackageResult package_one_file(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                               const PackageOptions& options) {
  const FileLayout layout = lay_out(options.format, chapters);
  FileTags file_tags = tags_of_book(tags);
  if (options.with_text) file_tags.lyrics = lyrics_of(layout);
  AtomicFile file(options.output);
  write_container(layout, file_tags, file);
  file.commit();
  PackageResult result;
  result.outputs = {options.output};
  result.duration_s = layout.seconds(layout.length);
  for (const ChapterMark& chapter : layout.chapters) {
    result.chapters.push_back({chapter.title, layout.seconds(chapter.begin),
                               layout.seconds(chapter.end), options.output});
  }
  return result;
}

}  // namespace

PackageResult package_book(const std::vector<PackagedChapter>& chapters, const BookTags& tags,
                           const PackageOptions& options) {
  const BookTags complete = with_cover(tags);
  return options.split ? package_folder(chapters, complete, options)
                       : package_one_file(chapters, complete, options);
}

}  // namespace nangdok
