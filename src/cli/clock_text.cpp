#include "cli/clock_text.h"

#include <cmath>
#include <cstdio>

namespace nangdok {

std::string clock_text(double seconds) {
  const int whole = static_cast<int>(std::lround(seconds));
  char text[32];
  std::snprintf(text, sizeof text, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  return text;
}

}  // namespace nangdok
