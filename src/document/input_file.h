#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>

namespace nangdok {

/// Text beyond this is no book; reading it would take the memory that the rest of the work needs.
constexpr std::size_t most_text_bytes = std::size_t{64} << 20U;

/// The bytes of a file of at most 200 MiB. Throws Error when it cannot be read, is no regular file,
/// or is larger.
std::string read_input_file(const std::filesystem::path& path);

/// The bytes of a stream that may never end, at most `most_text_bytes`. Throws Error, with `name`
/// as its place, as soon as there are more.
std::string read_input_stream(std::istream& stream, const std::string& name);

/// The first bytes of a file, at most `length`; fewer when it is shorter, none when it cannot be
/// opened.
std::string read_beginning(const std::filesystem::path& path, std::size_t length);

}  // namespace nangdok
