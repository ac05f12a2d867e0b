#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/reader.h"

namespace nangdok {

enum class Packing { deflated, stored };

/// The bytes of a ZIP archive with these parts, in this order.
std::string made_archive(const std::vector<std::pair<std::string, std::string>>& parts,
                         Packing packing = Packing::deflated);

/// Reads a document of these bytes as if it were a file of the name.
Document read_bytes(const std::string& bytes, const std::string& name = "document",
                    const ReadOptions& options = {});

/// A folder that is there as long as this object is.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file into the folder.
  std::filesystem::path write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace nangdok
