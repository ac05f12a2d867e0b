#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace nangdok {

constexpr std::uint64_t mib = 1U << 20U;

/// How reading a document in a process of its own went.
struct LimitedReading {
  int status = -1;           ///< Of its end: 0 read, 1 refused, 128 and more by a signal.
  std::string output;        ///< What read_one.cpp prints.
  std::string message;       ///< Why it was refused.
  double seconds = 0;        ///< Of the processor's time, its child processes included.
  double waited_s = 0;       ///< Of the clock's.
  std::size_t peak_mib = 0;  ///< Of memory that was resident.
};

/// Reads a file, or `-` from `standard_input`.
LimitedReading read_limited(const std::filesystem::path& file,
                            const std::filesystem::path& standard_input = "/dev/null");

/// Reads a file and expects an end, good or bad, within what a user's machine bears: 10 s, 512 MiB,
/// and when it is refused, one line that says why.
LimitedReading expect_bearable(const std::filesystem::path& file,
                               const std::filesystem::path& standard_input = "/dev/null");

/// Why a file of these bytes is refused, bearably; empty where it is read.
std::string refusal(const std::string& bytes, const std::string& name = "document");

}  // namespace nangdok
