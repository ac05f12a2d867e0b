#include "base/temporary_name.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <fstream>

namespace nangdok {
namespace {

namespace fs = std::filesystem;

std::string host_prefix() {
  std::array<char, 256> name{};
  const bool known = gethostname(name.data(), name.size() - 1) == 0;
  return (known ? std::string(name.data()) : "host") + ".";
}

// A process that ended but that nobody has waited for still answers to signals; where no init reaps
// the orphans, as in many containers, it does so for ever.
bool has_ended(pid_t process) {
  if (kill(process, 0) != 0) return errno == ESRCH;
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string status;
  std::getline(file, status);
  const std::size_t name_end = status.rfind(')');  // The name before the state may hold anything.
  return name_end != std::string::npos && name_end + 2 < status.size() &&
         (status[name_end + 2] == 'Z' || status[name_end + 2] == 'X');
}

}  // namespace

std::string temporary_tag() {
  static std::atomic<unsigned> count{0};  // names only: nothing that is kept depends on it
  return host_prefix() + std::to_string(getpid()) + "." + std::to_string(count++);
}

bool is_left_by_dead_process(std::string_view tag) {
  const std::string prefix = host_prefix();
  if (!tag.starts_with(prefix)) return false;
  tag.remove_prefix(prefix.size());
  pid_t owner = 0;
  const auto [end, error] = std::from_chars(tag.data(), tag.data() + tag.size(), owner);
  return error == std::errc() && owner > 0 && has_ended(owner);
}

fs::path temporary_sibling(const fs::path& target) {
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const std::string prefix = "." + target.filename().string() + ".part.";
  std::error_code failed;
  for (const fs::directory_entry& file : fs::directory_iterator(folder, failed)) {
    const std::string name = file.path().filename().string();
    std::error_code gone;
    if (name.starts_with(prefix) &&
        is_left_by_dead_process(std::string_view(name).substr(prefix.size()))) {
      fs::remove_all(file.path(), gone);
    }
  }
  return folder / (prefix + temporary_tag());
}

}  // namespace nangdok
