#pragma once

#include <filesystem>

namespace nangdok {

/// The program that has every command. The light one, which users call, starts in a few
/// milliseconds because it does without the codec libraries; it hands over to this one what it
/// cannot do itself.
std::filesystem::path full_program();

/// Replaces this process by the full program with the same command line. Throws Error when it is
/// not there.
void hand_over(char** argv);

}  // namespace nangdok
