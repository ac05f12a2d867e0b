#pragma once

#include <filesystem>
#include <string>

namespace nangdok {

/// The bytes of a file of at most 200 MiB. Throws Error when it cannot be read, is no regular file,
/// or is larger.
std::string read_input_file(const std::filesystem::path& path);

/// The first bytes of a file, at most `length`; fewer when it is shorter, none when it cannot be
/// opened.
std::string read_beginning(const std::filesystem::path& path, std::size_t length);

}  // namespace nangdok
