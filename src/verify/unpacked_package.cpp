#include "verify/unpacked_package.h"

#include <zip.h>

#include <array>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/json_text.h"
#include "base/temporary_name.h"
#include "document/archive/zip_archive.h"

namespace nangdok {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct CloseArchive {
  void operator()(zip* archive) const { zip_discard(archive); }
};
struct CloseEntry {
  void operator()(zip_file* entry) const { zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip, CloseArchive>;

Archive open_archive(const fs::path& package) {
  int error = 0;
  Archive archive(zip_open(package.c_str(), ZIP_RDONLY, &error));
  if (!archive) {
    throw Error("is no package of an audiobook", package.string(),
                "check the name; the file may be cut off");
  }
  return archive;
}

/// Hands the bytes of an entry over piece by piece; false when there is none of that name.
template <typename Take>
bool read_entry(zip& archive, const std::string& name, const fs::path& package, Take take) {
  const std::unique_ptr<zip_file, CloseEntry> entry(zip_fopen(&archive, name.c_str(), 0));
  if (!entry) return false;
  std::array<char, 65'536> piece;
  zip_int64_t count = 0;
  while ((count = zip_fread(entry.get(), piece.data(), piece.size())) > 0) {
    take(piece.data(), static_cast<std::size_t>(count));
  }
  if (count < 0) throw Error("is damaged at " + name, package.string(), "make it again");
  return true;
}

std::vector<std::string> reading_order(zip& archive, const fs::path& package) {
  constexpr std::size_t most_bytes = 16U << 20U;
  std::string text;
  const bool found =
      read_entry(archive, "publication.json", package, [&](const char* bytes, std::size_t count) {
        if (text.size() < most_bytes) text.append(bytes, count);
      });
  if (!found) {
    throw Error("has no publication.json in it", package.string(),
                "a W3C audiobook package begins with one");
  }
  std::vector<std::string> names;
  const json manifest = parse_json(text);
  if (manifest.is_object() && manifest.contains("readingOrder")) {
    for (const json& resource : manifest["readingOrder"]) {
      if (resource.is_string()) names.push_back(percent_decoded(resource.get<std::string>()));
      if (resource.is_object() && resource.value("url", json()).is_string())
        names.push_back(percent_decoded(resource["url"].get<std::string>()));
    }
  }
  if (names.empty()) {
    throw Error("lists no audio in its publication.json", package.string(), "make it again");
  }
  return names;
}

}  // namespace

UnpackedPackage::UnpackedPackage(const fs::path& package)
    : folder_(temporary_sibling(fs::temp_directory_path() / "nangdok-verify")) {
  const Archive archive = open_archive(package);
  for (const std::string& name : reading_order(*archive, package)) {
    // By its name alone, so that nothing is written outside the folder; each in a folder of its
    // own, because two may have one name.
    const fs::path own_folder = folder_.path() / std::to_string(files_.size());
    fs::create_directory(own_folder);
    const fs::path target = own_folder / fs::path(name).filename();
    std::ofstream file(target, std::ios::binary);
    const bool found =
        read_entry(*archive, name, package, [&](const char* bytes, std::size_t count) {
          file.write(bytes, static_cast<std::streamsize>(count));
        });
    if (!found) {
      missing_.push_back(name);
      continue;
    }
    file.close();
    if (!file) {
      throw Error("cannot be unpacked", target.string(), "free some space, or set TMPDIR");
    }
    files_.push_back(target);
  }
  if (files_.empty()) throw Error("holds none of its audio", package.string(), "make it again");
}

}  // namespace nangdok
