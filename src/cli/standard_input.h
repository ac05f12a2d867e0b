#pragma once

#include <string>

namespace nangdok {

/// All bytes of standard input.
std::string read_standard_input();

}  // namespace nangdok
