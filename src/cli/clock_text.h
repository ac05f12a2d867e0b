#pragma once

#include <string>

namespace nangdok {

/// A length of time as h:mm:ss.
std::string clock_text(double seconds);

}  // namespace nangdok
