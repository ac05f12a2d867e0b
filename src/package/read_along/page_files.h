#pragma once

#include <string_view>

namespace nangdok {

// The read-along page, from read_along/page/; part of the program.
extern const std::string_view page_html;
extern const std::string_view page_style;
extern const std::string_view page_script;

}  // namespace nangdok
