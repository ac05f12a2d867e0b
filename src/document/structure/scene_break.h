#pragma once

#include <string_view>

namespace nangdok {

/// True when the line is nothing but marks that part two scenes: `***`, `* * *`, `---`, `◇`, `#`.
bool is_scene_break(std::string_view line);

}  // namespace nangdok
