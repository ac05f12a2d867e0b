#include "package/read_along/zip_file.h"

#include <zip.h>

#include <utility>

#include "base/error.h"

namespace nangdok {

ZipFile::ZipFile(std::filesystem::path path) : path_(std::move(path)) {
  int error = 0;
  archive_ = zip_open(path_.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive_ == nullptr) throw Error("cannot be written as a ZIP archive", path_.string());
}

ZipFile::~ZipFile() {
  if (archive_ != nullptr) zip_discard(archive_);
}

void ZipFile::fail() const {
  throw Error(std::string("cannot be written: ") + zip_strerror(archive_), path_.string(),
              "free some space or choose another place to write");
}

void ZipFile::place(const std::string& name, void* source, Method method) {
  constexpr zip_uint16_t midnight = 0;
  constexpr zip_uint16_t first_of_1980 = (1U << 5U) | 1U;
  if (source == nullptr) fail();
  const zip_int64_t index =
      zip_file_add(archive_, name.c_str(), static_cast<zip_source_t*>(source), ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(static_cast<zip_source_t*>(source));
    fail();
  }
  const auto at = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive_, at, method == Method::store ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                           0);
  zip_file_set_dostime(archive_, at, midnight, first_of_1980, 0);
}

void ZipFile::add(const std::string& name, std::string bytes, Method method) {
  const std::string& kept = kept_.emplace_back(std::move(bytes));
  constexpr int libzip_does_not_free_it = 0;
  place(name, zip_source_buffer(archive_, kept.data(), kept.size(), libzip_does_not_free_it),
        method);
}

void ZipFile::add_file(const std::string& name, const std::filesystem::path& path) {
  place(name, zip_source_file(archive_, path.c_str(), 0, -1), Method::store);
}

void ZipFile::finish() {
  if (zip_close(archive_) != 0) fail();
  archive_ = nullptr;
}

}  // namespace nangdok
