#include "package/lightweight_package.h"

#include <algorithm>

#include "base/atomic_file.h"
#include "base/scratch_folder.h"
#include "base/temporary_name.h"
#include "package/book_folder.h"
#include "package/read_along/zip_file.h"

namespace nangdok {
namespace {

constexpr const char* manifest_name = "publication.json";

/// What a folder has beside the publication: playlists and the files of library programs.
bool is_of_the_folder_alone(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  return ending == ".m3u8" || ending == ".cue" || ending == ".opf" || ending == ".txt";
}

}  // namespace

PackageResult package_lightweight(const std::vector<PackagedChapter>& chapters,
                                  const BookTags& tags, const PackageOptions& options) {
  AtomicFile file(options.output);
  const ScratchFolder scratch(temporary_sibling(options.output));
  PackageOptions unpacked = options;
  unpacked.split = true;
  unpacked.podcast = false;
  unpacked.output = scratch.path() / "book";
  PackageResult result = package_folder(chapters, tags, unpacked);

  ZipFile zip(file.temporary_path());
  zip.add(manifest_name, read_file(unpacked.output / manifest_name));
  for (const std::filesystem::path& made : result.outputs) {
    options.checkpoint();
    if (made.filename() == manifest_name || is_of_the_folder_alone(made)) continue;
    zip.add_file(made.lexically_relative(unpacked.output).string(), made);
  }
  zip.finish();
  file.commit();

  result.outputs = {options.output};
  for (PlacedChapter& chapter : result.chapters) chapter.file = options.output;
  return result;
}

}  // namespace nangdok
