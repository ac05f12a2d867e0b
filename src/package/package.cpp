#include "package/package.h"

#include <malloc.h>

#include "package/book_folder.h"
#include "package/container/container.h"
#include "package/cover.h"
#include "package/lightweight_package.h"
#include "package/lyrics.h"
#include "package/read_along/read_along.h"

namespace nangdok {
namespace {

BookTags with_cover(const BookTags& tags) {
  BookTags complete = tags;
  if (!complete.cover) complete.cover = draw_cover(tags.metadata);
  return complete;
}

/// Times of sentences take more memory than all else of a long book, and most books need them once.
void forget_sentences(std::vector<PackagedChapter>& chapters) {
  for (PackagedChapter& chapter : chapters) {
    for (ChapterPiece& piece : chapter.pieces) piece.timeline = {};
  }
  malloc_trim(0);
}

PackageResult package_one_file(std::vector<PackagedChapter>& chapters, const BookTags& tags,
                               const PackageOptions& options) {
  const FileLayout layout = lay_out(options.format, chapters, options.checkpoint);
  FileTags file_tags = tags_of_book(tags);
  if (options.with_text) file_tags.lyrics = lyrics_of(layout);
  const bool asked_again = has_timed_sentences(options.format) || !options.read_along.empty();
  if (!asked_again) forget_sentences(chapters);
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
  // The read-along files stand beside the book; each appears whole or not at all.
  const std::filesystem::path folder = options.output.parent_path();
  const auto beside = [&](const std::string& name) {
    result.outputs.push_back(folder / name);
    return folder / name;
  };
  make_read_along(
      chapters, {{options.output.filename().string(), layout}}, tags, options,
      options.output.stem().string(),
      [&](const std::string& name, const std::string& bytes) {
        write_file_atomically(beside(name), bytes);
      },
      beside);
  return result;
}

}  // namespace

PackageResult package_book(std::vector<PackagedChapter> chapters, const BookTags& tags,
                           const PackageOptions& options) {
  const BookTags complete = with_cover(tags);
  if (!options.split && is_lightweight_package(options.output)) {
    return package_lightweight(chapters, complete, options);
  }
  return options.split ? package_folder(chapters, complete, options)
                       : package_one_file(chapters, complete, options);
}

}  // namespace nangdok
