#include "batch/slurm_commands.h"

#include <csignal>
#include <sstream>

#include "base/child_process.h"
#include "base/error.h"

namespace nangdok {
namespace {

std::string without_line_end(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

}  // namespace

void require_slurm() {
  try {
    run_child({"sbatch", "--version"});
  } catch (const Error&) {
    throw Error("sbatch is not on PATH", "--slurm",
                "run this where Slurm's commands are installed, or leave --slurm out");
  }
}

std::string submit_to_slurm(std::vector<std::string> arguments, const std::filesystem::path& script,
                            const std::function<bool()>& stop) {
  arguments.insert(arguments.begin(), {"sbatch", "--parsable"});
  arguments.push_back(script.string());
  const ChildResult result = run_child(arguments, {}, stop);
  if (result.status != 0) {
    throw Error("sbatch refused the job: " + without_line_end(result.messages), script.string(),
                "see 'man sbatch'; SBATCH_PARTITION and its like set its defaults");
  }
  const std::string id = without_line_end(result.output);
  return id.substr(0, id.find(';'));  // "id;cluster" where there are several
}

std::optional<std::set<std::string>> jobs_in_slurm_queue(const std::function<bool()>& stop) {
  const ChildResult result =
      run_child({"squeue", "--me", "--array", "--noheader", "--format=%i"}, {}, stop);
  if (result.status != 0) return std::nullopt;
  std::set<std::string> jobs;
  std::istringstream lines(result.output);
  for (std::string id; lines >> id;) jobs.insert(id);
  return jobs;
}

void set_slurm_dependency(const std::string& job, const std::string& others,
                          const std::function<bool()>& stop) {
  run_child({"scontrol", "update", "JobId=" + job, "Dependency=afterany:" + others}, {}, stop);
}

bool cancel_in_slurm(std::vector<std::string> jobs, const std::function<bool()>& stop) {
  jobs.insert(jobs.begin(), {"scancel", "--quiet"});
  const ChildResult result = run_child(jobs, {}, stop);
  constexpr int stopped = 128 + SIGTERM;
  return result.status != stopped && result.messages.find("contact") == std::string::npos;
}

}  // namespace nangdok
