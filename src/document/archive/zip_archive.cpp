#include "document/archive/zip_archive.h"

#include <zip.h>

#include <utility>

#include "base/error.h"
#include "base/loaded_library.h"
#include "base/utf8.h"

namespace nangdok {

namespace {

/// libzip's functions. The library brings ciphers along that take longer to load than an essay
/// takes to read: only what opens an archive loads it.
struct ZipFunctions {
  LoadedLibrary library{NANGDOK_LIBZIP};
  decltype(zip_discard)* discard = library.function<decltype(zip_discard)>("zip_discard");
  decltype(zip_error_init)* error_init =
      library.function<decltype(zip_error_init)>("zip_error_init");
  decltype(zip_error_fini)* error_fini =
      library.function<decltype(zip_error_fini)>("zip_error_fini");
  decltype(zip_error_strerror)* error_strerror =
      library.function<decltype(zip_error_strerror)>("zip_error_strerror");
  decltype(zip_source_buffer_create)* source_buffer_create =
      library.function<decltype(zip_source_buffer_create)>("zip_source_buffer_create");
  decltype(zip_source_free)* source_free =
      library.function<decltype(zip_source_free)>("zip_source_free");
  decltype(zip_open_from_source)* open_from_source =
      library.function<decltype(zip_open_from_source)>("zip_open_from_source");
  decltype(zip_get_num_entries)* get_num_entries =
      library.function<decltype(zip_get_num_entries)>("zip_get_num_entries");
  decltype(zip_get_name)* get_name = library.function<decltype(zip_get_name)>("zip_get_name");
  decltype(zip_stat_init)* stat_init = library.function<decltype(zip_stat_init)>("zip_stat_init");
  decltype(zip_stat_index)* stat_index =
      library.function<decltype(zip_stat_index)>("zip_stat_index");
  decltype(zip_fopen_index)* fopen_index =
      library.function<decltype(zip_fopen_index)>("zip_fopen_index");
  decltype(zip_fclose)* fclose = library.function<decltype(zip_fclose)>("zip_fclose");
  decltype(zip_fread)* fread = library.function<decltype(zip_fread)>("zip_fread");
  decltype(zip_strerror)* strerror = library.function<decltype(zip_strerror)>("zip_strerror");
};

const ZipFunctions& libzip() {
  static const ZipFunctions functions;
  return functions;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

constexpr std::string_view bomb_remedy = "such an archive is made to harm; do not use it";

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const {
  libzip().discard(archive);
}

ZipArchive::ZipArchive(std::string_view bytes, std::string name) : name_(std::move(name)) {
  zip_error_t error;
  libzip().error_init(&error);
  zip_source_t* source = libzip().source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive_.reset(libzip().open_from_source(source, ZIP_RDONLY, &error));
  if (!archive_) {
    if (source != nullptr) libzip().source_free(source);
    const std::string why = libzip().error_strerror(&error);
    libzip().error_fini(&error);
    throw Error("the archive is damaged (" + why + ")", name_, "get the file again");
  }
  libzip().error_fini(&error);

  const zip_int64_t count = libzip().get_num_entries(archive_.get(), 0);
  if (count < 0 || static_cast<std::size_t>(count) > most_parts)
    throw Error("the archive has " + std::to_string(count) + " parts", name_,
                std::string(bomb_remedy));
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    const char* part = libzip().get_name(archive_.get(), i, ZIP_FL_ENC_GUESS);
    if (part == nullptr) continue;
    // macOS stores names decomposed; documents refer to them composed.
    std::string key = to_nfc(part);
    parts_.push_back(key);
    index_.emplace(std::move(key), i);
  }
}

bool ZipArchive::has(std::string_view part) const {
  return index_.find(part) != index_.end();
}

std::optional<std::string> ZipArchive::read(std::string_view part) {
  auto found = index_.find(part);
  if (found == index_.end()) found = index_.find(to_nfc(part));
  if (found == index_.end()) return std::nullopt;
  const std::string where = name_ + ": " + found->first;

  zip_stat_t stat;
  libzip().stat_init(&stat);
  if (libzip().stat_index(archive_.get(), found->second, 0, &stat) != 0)
    throw Error("the archive's list of parts is damaged", where, "get the file again");
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    throw Error("the part is encrypted", where, "remove the password or the copy protection first");

  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      libzip().fopen_index(archive_.get(), found->second, 0), libzip().fclose);
  if (!file)
    throw Error(std::string("cannot unpack (") + libzip().strerror(archive_.get()) + ")", where,
                "get the file again");
  const std::uint64_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  constexpr std::size_t step = 1U << 16U;
  constexpr std::uint64_t free_of_ratio = 4U << 20U;
  std::string bytes;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + step);
    const zip_int64_t got = libzip().fread(file.get(), bytes.data() + before, step);
    if (got < 0) throw Error("the part is damaged", where, "get the file again");
    bytes.resize(before + static_cast<std::size_t>(got));
    if (got == 0) break;
    unpacked_ += static_cast<std::uint64_t>(got);
    if (bytes.size() > most_bytes_in_part || unpacked_ > most_bytes_in_all ||
        (bytes.size() > free_of_ratio && bytes.size() / most_ratio > packed))
      throw Error("the part unpacks to far more than a document needs", where,
                  std::string(bomb_remedy));
  }
  return bytes;
}

std::string ZipArchive::require(std::string_view part) {
  std::optional<std::string> bytes = read(part);
  if (!bytes)
    throw Error("the part " + std::string(part) + " is missing", name_, "get the file again");
  return *std::move(bytes);
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high >= 0 && low >= 0) {
        out += static_cast<char>(high * 16 + low);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

std::string resolve_part(std::string_view base_part, std::string_view reference) {
  reference = reference.substr(0, reference.find('#'));
  reference = reference.substr(0, reference.find('?'));
  if (reference.empty()) return std::string(base_part);
  // A colon before the first slash ends a scheme (RFC 3986, section 3).
  const std::size_t colon = reference.find(':');
  if (colon != std::string_view::npos && colon < reference.find('/')) return {};

  const std::string path = percent_decoded(reference);
  std::vector<std::string> folders;
  const auto walk = [&folders](std::string_view rest) {
    while (!rest.empty()) {
      const std::size_t slash = rest.find('/');
      const std::string_view step = rest.substr(0, slash);
      rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
      if (step.empty() || step == ".") continue;
      if (step != "..") {
        folders.emplace_back(step);
        continue;
      }
      if (folders.empty()) return false;
      folders.pop_back();
    }
    return true;
  };
  const std::size_t folder_end = base_part.rfind('/');
  if (path.front() != '/' && folder_end != std::string_view::npos &&
      !walk(base_part.substr(0, folder_end)))
    return {};
  if (!walk(path)) return {};
  std::string out;
  for (const std::string& folder : folders) out += (out.empty() ? "" : "/") + folder;
  return out;
}

}  // namespace nangdok
