#include "package/clock_text.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>

namespace nangdok {
namespace {

std::int64_t milliseconds(double seconds) {
  return std::llround(seconds * 1000);
}

}  // namespace

std::string clock_text(double seconds, char separator) {
  const std::int64_t ms = milliseconds(seconds);
  return fmt::format("{:02}:{:02}:{:02}{}{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                     separator, ms % 1000);
}

std::string minute_text(double seconds) {
  const std::int64_t ms = milliseconds(seconds);
  return fmt::format("{:02}:{:02}.{:03}", ms / 60'000, ms / 1000 % 60, ms % 1000);
}

}  // namespace nangdok
