#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nangdok {

struct ChildResult {
  int status = -1;  ///< Exit status; 128 and the signal's number when a signal ended it.
  std::string output;
  std::string messages;
};

/// Runs a program to its end with empty standard input, and gathers what it prints. The program is
/// found on PATH unless it has a slash. `on_message` is given each line of standard error as it
/// comes; `stop`, asked some ten times a second, ends the program with SIGTERM when it says so.
/// Throws Error when the program cannot be started.
ChildResult run_child(const std::vector<std::string>& command,
                      const std::function<void(std::string_view line)>& on_message = {},
                      const std::function<bool()>& stop = {});

}  // namespace nangdok
