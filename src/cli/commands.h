#pragma once

namespace CLI {
class App;
}

namespace nangdok {

/// Each adds one command to the program; see AddCommand in program.h. What a command prints and
/// takes is the command-line contract in the README.
void add_batch_command(CLI::App& program, int& status);
void add_chapters_command(CLI::App& program, int& status);
void add_preview_command(CLI::App& program, int& status);
void add_read_command(CLI::App& program, int& status);
void add_render_command(CLI::App& program, int& status);
void add_store_command(CLI::App& program, int& status);
void add_studio_command(CLI::App& program, int& status);
void add_verify_command(CLI::App& program, int& status);
void add_voices_command(CLI::App& program, int& status);
/// Hidden: the worker's side of the wall between processes.
void add_worker_command(CLI::App& program, int& status);

}  // namespace nangdok
