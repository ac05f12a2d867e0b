#include <sys/prctl.h>
#include <CLI/CLI.hpp>

#include <csignal>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "render/worker.h"

namespace nangdok {

void add_worker_command(CLI::App& program, int& status) {
  struct WorkerFlags {
    bool make = false;
    bool locate = false;
    std::string store;
  };
  const auto flags = std::make_shared<WorkerFlags>();
  CLI::App* command = program.add_subcommand("worker", "");
  command->group("");
  command->add_flag("--make", flags->make);
  command->add_flag("--locate", flags->locate);
  command->add_option("store", flags->store)->required();
  command->callback([flags, &status] {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // no worker outlives its conductor
    status = run_worker(flags->store, flags->locate ? WorkerMode::locate : WorkerMode::make);
  });
}

}  // namespace nangdok
