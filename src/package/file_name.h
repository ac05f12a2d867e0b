#pragma once

#include <string>

namespace nangdok {

/// The title as a file name that every file system and shell takes: without separators, control
/// characters and what Windows refuses, at most 120 bytes, never empty.
std::string file_name_of(const std::string& title);

/// The address of a file by its relative path (RFC 3986): all but unreserved characters and slashes
/// as %XX.
std::string address_of(const std::string& path);

}  // namespace nangdok
