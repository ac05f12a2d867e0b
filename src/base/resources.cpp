#include "base/resources.h"

#include <cstdlib>
#include <string>

#include "base/error.h"

namespace nangdok {

std::filesystem::path resource_path(std::string_view name) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (const char* given = std::getenv("NANGDOK_DATA"); given != nullptr && *given != '\0') {
    const fs::path path = fs::path(given) / name;
    if (fs::exists(path, failed)) return path;
  }
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  const fs::path beside = program.parent_path();
  for (const fs::path& base : {beside / "share/nangdok", beside / "../share/nangdok"}) {
    fs::path path = base / name;
    if (fs::exists(path, failed)) return path;
  }
  throw Error("a data file of the program is missing: " + std::string(name), program.string(),
              "install nangdok again or build it from its sources");
}

}  // namespace nangdok
