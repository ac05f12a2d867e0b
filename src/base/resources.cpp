#include "base/resources.h"

#include <cstdlib>
#include <string>

#include "base/error.h"

namespace nangdok {

std::filesystem::path resource_path(std::string_view name) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (const char* given = std::getenv("NANGDOK_DATA"); given != nullptr && *given != '\0') {
    fs::path path = fs::path(given) / name;
    if (fs::exists(path, failed)) return path;
  }
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  const fs::path beside = program.parent_path();
  // Beside the program as built, beside bin/ as installed, and the same seen from libexec/nangdok/.
  for (const char* folder : {"share/nangdok", "../share/nangdok", "../../share/nangdok"}) {
    const fs::path base = beside / folder;
    fs::path path = base / name;
    if (fs::exists(path, failed)) return path;
  }
  throw Error("a data file of the program is missing: " + std::string(name), program.string(),
              "install nangdok again or build it from its sources");
}

}  // namespace nangdok
