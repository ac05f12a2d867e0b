#include "cli/run_flags.h"

#include "cli/hand_over.h"
#include "cli/option_values.h"

namespace nangdok {

RunOptions RunFlags::options() const {
  RunOptions run;
  run.jobs = jobs;
  run.store = store;
  run.keep = !no_store;
  run.program = full_program();
  return run;
}

ProgressStyle RunFlags::style() const {
  if (progress == "json") return ProgressStyle::json_lines;
  return ProgressDisplay::style_for_terminal(quiet);
}

void add_run_flags(CLI::App& command, RunFlags& flags) {
  command.add_option("--jobs", flags.jobs, "Workers at a time; one a core unless given")
      ->check(between(1, 1024))
      ->type_name("N");
  CLI::Option* store =
      command.add_option("--store", flags.store, "Where finished chapters are kept")
          ->type_name("DIR");
  command.add_flag("--no-store", flags.no_store, "Keep nothing")->excludes(store);
  command.add_flag("--quiet", flags.quiet, "Print nothing but errors");
  command
      .add_option("--progress", flags.progress, "json: progress as lines of JSON on standard error")
      ->transform(one_name_of({"json"}))
      ->type_name("HOW");
}

}  // namespace nangdok
