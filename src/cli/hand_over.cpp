#include "cli/hand_over.h"

#include <unistd.h>

#include <cerrno>

#include "base/error.h"

namespace nangdok {

std::filesystem::path full_program() {
  namespace fs = std::filesystem;
  std::error_code failed;
  fs::path program = fs::read_symlink("/proc/self/exe", failed);
  if (program.filename() == "nangdok-full") return program;
  const fs::path beside = program.parent_path();
  for (const char* folder : {"libexec/nangdok", "../libexec/nangdok"}) {
    fs::path path = beside / folder / "nangdok-full";
    if (fs::exists(path, failed)) return path;
  }
  throw Error("a part of the program is missing: libexec/nangdok/nangdok-full", program.string(),
              "install nangdok again or build it from its sources");
}

void hand_over(char** argv) {
  const std::string program = full_program().string();
  execv(program.c_str(), argv);
  throw system_error("cannot start", program, errno, "install nangdok again");
}

}  // namespace nangdok
