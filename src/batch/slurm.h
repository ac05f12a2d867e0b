#pragma once

#include <vector>

#include "batch/batch.h"
#include "batch/slurm_script.h"

namespace nangdok {

/// Renders the books on a Slurm cluster: submits a job array and a packaging job that waits for it,
/// follows them until the books are there, sends a shard that a node lost again (at most three
/// times), and returns what the packaging job says. The books' jobs found in the store are the
/// progress. Interrupted, it cancels what it submitted. Throws Error when sbatch is missing or
/// refuses, and when the packaging fails.
std::vector<BookOutcome> run_on_slurm(const std::vector<BatchBook>& books, const SlurmRun& run,
                                      const BatchEvents& events);

}  // namespace nangdok
