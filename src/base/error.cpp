#include "base/error.h"

#include <cstring>
#include <utility>

namespace nangdok {
namespace {

std::string one_line(const std::string& where, const std::string& what, const std::string& remedy) {
  std::string line = where.empty() ? what : where + ": " + what;
  if (!remedy.empty()) line += "; " + remedy;
  for (char& c : line) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return line;
}

}  // namespace

Error::Error(std::string what, std::string where, std::string remedy, ExitStatus status)
    : std::runtime_error(one_line(where, what, remedy)),
      problem_(std::move(what)),
      where_(std::move(where)),
      remedy_(std::move(remedy)),
      status_(status) {}

Error system_error(const std::string& doing, const std::string& where, int error_number,
                   const std::string& remedy) {
  return Error(doing + ": " + std::strerror(error_number), where, remedy);
}

}  // namespace nangdok
