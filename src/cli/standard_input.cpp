#include "cli/standard_input.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/error.h"

namespace nangdok {

std::string read_standard_input() {
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t count = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error("cannot read", "standard input", errno);
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace nangdok
