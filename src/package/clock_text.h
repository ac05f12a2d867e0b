#pragma once

#include <string>

namespace nangdok {

/// "01:02:03.456", or with `separator` ',' as SubRip has it; hours grow past two digits.
std::string clock_text(double seconds, char separator = '.');

/// "62:03.456": minutes grow, as LRC has it.
std::string minute_text(double seconds);

}  // namespace nangdok
