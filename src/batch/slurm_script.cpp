#include "batch/slurm_script.h"

#include <string_view>

namespace nangdok {
namespace {

/// One word of a shell's command line, whatever is in it.
std::string shell_word(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += R"('\'')";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

std::string header(const SlurmRun& run, const std::string& name, const std::string& log) {
  std::string script = "#!/bin/bash\n#SBATCH --job-name=" + name + "\n";
  // sbatch reads its lines as words of a shell would be, %A and its like in them as ids.
  script += "#SBATCH --output=" + shell_word((run.folder / log).string()) + "\n";
  if (run.cores != 0) script += "#SBATCH --cpus-per-task=" + std::to_string(run.cores) + "\n";
  return script;
}

std::string batch_command(const SlurmRun& run) {
  std::string command = shell_word(run.program.string()) + " batch";
  for (const std::string& argument : run.arguments) command += " " + shell_word(argument);
  return command + " --store " + shell_word(run.store.string()) +
         " --jobs \"${SLURM_CPUS_ON_NODE:-1}\" --quiet";
}

/// 0 and 3 (a book failed, the others went on) would be the same on a second try.
constexpr std::string_view when_it_ended =
    "status=$?\n"
    "if [ $status -ne 0 ] && [ $status -ne 3 ]; then exit $status; fi\n";

}  // namespace

std::filesystem::path done_mark(const SlurmRun& run, std::size_t task) {
  return run.folder / (std::to_string(task) + ".done");
}

std::filesystem::path outcomes_file(const SlurmRun& run) {
  return run.folder / "outcomes.json";
}

std::string array_script(const SlurmRun& run) {
  const std::string count = std::to_string(run.tasks);
  std::string script = header(run, "nangdok-shards", "shard-%A_%a.log");
  script += "#SBATCH --array=1-" + count + "\n";
  // A requeued job waits for two minutes; whoever follows the run sends the shard again at once.
  script += "#SBATCH --no-requeue\n\n";
  script += batch_command(run) + " --shard \"$SLURM_ARRAY_TASK_ID/" + count + "\"\n";
  script += when_it_ended;
  script += "touch " + shell_word(run.folder.string()) + "/\"$SLURM_ARRAY_TASK_ID.done\"\n";
  return script;
}

std::string packaging_script(const SlurmRun& run) {
  const std::string outcomes = shell_word(outcomes_file(run).string());
  std::string script = header(run, "nangdok-package", "package-%j.log");
  script += "#SBATCH --requeue\n\n";
  script += batch_command(run) + " --json >" + outcomes + ".part\n";
  script += when_it_ended;
  script += "mv " + outcomes + ".part " + outcomes + "\n";
  return script;
}

}  // namespace nangdok
