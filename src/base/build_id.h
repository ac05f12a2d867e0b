#pragma once

#include <string>

namespace nangdok {

/// The linker's hash of this program (its GNU build-id note), in hexadecimal: other code or another
/// compiler gives another.
std::string build_id();

}  // namespace nangdok
