#include "made_archive.h"

#include <unistd.h>
#include <zip.h>

#include <fstream>
#include <memory>
#include <stdexcept>

namespace nangdok {

namespace fs = std::filesystem;

std::string made_archive(const std::vector<std::pair<std::string, std::string>>& parts,
                         Packing packing) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
  for (const auto& [name, bytes] : parts) {
    zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t at =
        zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
    if (at < 0) {
      zip_source_free(part);
    } else if (packing == Packing::stored) {
      zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
    }
  }
  if (zip_get_num_entries(archive, 0) == 0) {
    zip_discard(archive);
    zip_source_free(target);
    return std::string("PK\5\6") + std::string(18, '\0');
  }
  if (zip_close(archive) != 0) throw std::runtime_error("cannot close the archive");
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return out;
}

Document read_bytes(const std::string& bytes, const std::string& name, const ReadOptions& options) {
  const TemporaryFolder folder;
  return read_document(folder.write(name, bytes), options);
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "nangdok-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  const fs::path path = path_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return path;
}

}  // namespace nangdok
