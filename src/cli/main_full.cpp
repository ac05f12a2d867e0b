#include <malloc.h>

#include "cli/commands.h"
#include "cli/program.h"

// Every command, with every library it needs.
int main(int argc, char** argv) {
  using namespace nangdok;
  // Blocks of megabytes (a document, a canvas, a book's tables) go back to the system when they are
  // freed; left to itself the allocator keeps the larger ones the more of them it has seen.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  return run_program(
      argc, argv,
      {add_render_command, add_preview_command, add_batch_command, add_chapters_command,
       add_read_command, add_studio_command, add_verify_command, add_voices_command,
       add_store_command, add_worker_command});
}
