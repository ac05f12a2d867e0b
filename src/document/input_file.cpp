#include "document/input_file.h"

#include <cerrno>
#include <fstream>

#include "base/error.h"

namespace nangdok {

namespace fs = std::filesystem;

std::string read_input_file(const fs::path& path) {
  constexpr std::uintmax_t most_bytes = 200U << 20U;
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status))
    throw system_error("cannot open", path.string(), ENOENT, "check the name");
  if (!fs::is_regular_file(status))
    throw Error("this is no file", path.string(), "name a document");
  const std::uintmax_t size = fs::file_size(path, failed);
  if (!failed && size > most_bytes)
    throw Error("the document is larger than 200 MiB", path.string(), "divide it");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw system_error("cannot open", path.string(), errno, "check its permissions");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad()) throw system_error("cannot read", path.string(), errno);
  return bytes;
}

std::string read_input_stream(std::istream& stream, const std::string& name) {
  constexpr std::size_t step = 1U << 16U;
  std::string bytes;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + step);
    stream.read(bytes.data() + before, step);
    bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > most_text_bytes)
      throw Error("the text is larger than 64 MiB", name, "divide it into several files");
    if (stream.bad()) throw system_error("cannot read", name, errno);
    if (!stream) return bytes;
  }
}

std::string read_beginning(const fs::path& path, std::size_t length) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return {};
  std::ifstream file(path, std::ios::binary);
  std::string bytes(length, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(length));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

}  // namespace nangdok
