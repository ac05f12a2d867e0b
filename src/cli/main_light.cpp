#include <array>
#include <iostream>
#include <string_view>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/hand_over.h"
#include "cli/program.h"
#include "document/reader.h"

// The program that users call. Commands that need no codec library start here; the others, and
// documents whose reader is large, are the full program's.
int main(int argc, char** argv) {
  using namespace nangdok;
  constexpr std::array<std::string_view, 5> light = {"read", "preview", "chapters", "voices",
                                                     "store"};
  bool here = false;
  for (const std::string_view name : light) here = here || (argc > 1 && name == argv[1]);
  try {
    for (int i = 2; here && i < argc; ++i) here = !needs_full_program(argv[i]);
    if (!here) hand_over(argv);
  } catch (const Error& error) {
    std::cerr << "nangdok: " << error.what() << '\n';
    return static_cast<int>(error.status());
  }
  return run_program(argc, argv,
                     {add_read_command, add_preview_command, add_chapters_command,
                      add_voices_command, add_store_command});
}
