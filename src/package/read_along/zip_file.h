#pragma once

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
  void add(const std::string& name, const std::string& bytes, Method method = Method::deflate);

  /// The file must stay until finish().
  void add_file(const std::string& name, const std::filesystem::path& path);

  void finish();

 private:
  void place(const std::string& name, void* source, Method method);
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  zip* archive_ = nullptr;
};

}  // namespace nangdok
