#pragma once

#include <deque>
#include <filesystem>
#include <string>

struct zip;

namespace nangdok {

/// A ZIP archive being written, with fixed dates, so that its bytes depend on its contents alone.
class ZipFile {
 public:
  /// Throws Error.
  explicit ZipFile(std::filesystem::path path);
  ZipFile(const ZipFile&) = delete;
  ZipFile& operator=(const ZipFile&) = delete;
  ~ZipFile();

  enum class Method { store, deflate };
  void add(const std::string& name, std::string bytes, Method method = Method::deflate);

  /// The file must stay until finish().
  void add_file(const std::string& name, const std::filesystem::path& path);

  /// Writes everything, which for a book of ten hours takes about a second. (libzip could be told
  /// to stop in its midst, but then it leaves its temporary file and fails at its end.)
  void finish();

 private:
  void place(const std::string& name, void* source, Method method);
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  std::deque<std::string> kept_;  ///< What libzip reads when it writes the archive.
  zip* archive_ = nullptr;
};

}  // namespace nangdok
