#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace nangdok {

/// A tag for names of files in the making: this machine, this process, and a running number. It
/// lets a later process see that the maker is dead and what it left can go.
std::string temporary_tag();

/// True when `tag` (the start of it is enough) is of this machine and its process no longer runs.
/// Another machine's is never judged.
bool is_left_by_dead_process(std::string_view tag);

/// A hidden name beside `target` for a file or folder that will be renamed to it. What dead
/// processes left there for the same target is removed first.
std::filesystem::path temporary_sibling(const std::filesystem::path& target);

}  // namespace nangdok
