#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace nangdok {

// Slurm's commands, as far as a batch needs them. While the controller does not answer they take
// minutes; `stop`, asked some ten times a second, ends them early.

/// Throws Error when sbatch is not on PATH.
void require_slurm();

/// Submits a script with further arguments of sbatch; the id of the new job. Throws Error when
/// Slurm refuses or does not answer.
std::string submit_to_slurm(std::vector<std::string> arguments, const std::filesystem::path& script,
                            const std::function<bool()>& stop);

/// Jobs of this user that wait or run, array tasks one by one ("12_3"); nothing when the controller
/// does not answer.
std::optional<std::set<std::string>> jobs_in_slurm_queue(const std::function<bool()>& stop);

/// Lets a waiting job wait for others: ids with ':' between. One that runs already is left alone.
void set_slurm_dependency(const std::string& job, const std::string& others,
                          const std::function<bool()>& stop);

/// Ends jobs; what has ended already is no error. False when the controller does not answer.
bool cancel_in_slurm(std::vector<std::string> jobs, const std::function<bool()>& stop);

}  // namespace nangdok
