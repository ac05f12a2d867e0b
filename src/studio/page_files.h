#pragma once

#include <span>
#include <string_view>

namespace nangdok {

/// A file of the studio's page, embedded in the program at build time.
struct PageFile {
  std::string_view name;
  std::string_view media_type;
  std::string_view bytes;
};

std::span<const PageFile> page_files();

}  // namespace nangdok
