#include "cli/commands.h"
#include "cli/program.h"

// Every command, with every library it needs.
int main(int argc, char** argv) {
  using namespace nangdok;
  return run_program(
      argc, argv,
      {add_render_command, add_preview_command, add_batch_command, add_chapters_command,
       add_read_command, add_studio_command, add_verify_command, add_voices_command,
       add_store_command, add_worker_command});
}
