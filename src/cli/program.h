#pragma once

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nangdok {

/// Adds one command to the program. What the command does is its CLI11 callback; it reports failure
/// by throwing Error, and another exit status than 0 by setting `status`.
using AddCommand = void (*)(CLI::App& program, int& status);

/// Parses the command line, runs the command, prints an error as one line. Returns the exit status:
/// 0 done, 1 failed, 2 bad usage, 3 a batch with failed books, 130 interrupted.
int run_program(int argc, char** argv, const std::vector<AddCommand>& commands);

}  // namespace nangdok
